package io.distributedsession.state;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import io.distributedsession.state.Samples.Colour;
import io.distributedsession.state.Samples.Node;
import io.distributedsession.state.Samples.NotSerializable;
import io.distributedsession.state.Samples.Point;
import io.distributedsession.state.StateMerge.Conflict;
import io.distributedsession.state.StateMerge.Merged;
import org.junit.jupiter.api.Test;

import static io.distributedsession.state.Merges.NONE;
import static io.distributedsession.state.Merges.WHOLE;
import static io.distributedsession.state.Merges.assertConflict;
import static io.distributedsession.state.Merges.merge;
import static io.distributedsession.state.Merges.merged;
import static io.distributedsession.state.Samples.field;
import static io.distributedsession.state.Samples.state;
import static org.assertj.core.api.Assertions.assertThat;

/** The rules for fields; those for collections and sums have tests of their own. */
class StateMergeTest {

    @Test
    void aFieldChangedOnOneSideTakesThatSide() {
        assertThat(merged("a", "b", "a")).isEqualTo("b");
        assertThat(merged("a", "a", "b")).isEqualTo("b");
        assertThat(merged(1, 2, 1)).isEqualTo(2);
        assertThat(merged(1, 1, 2)).isEqualTo(2);
        assertThat(merged("a", null, "a")).isNull();
        assertThat(merged(null, null, "a")).isEqualTo("a");
    }

    @Test
    void differentFieldsAreMerged() {
        BeanState merged =
                merged(state("a", 1, "b", 1, "c", 1), state("a", 2, "b", 1, "c", 1), state("a", 1, "b", 2, "c", 1));
        assertThat(merged.fields()).isEqualTo(Map.of("a", 2, "b", 2, "c", 1));
    }

    @Test
    void aFieldChangedOnNeitherSideIsMine() {
        BeanState mine = field(new ArrayList<>(List.of("a")));
        Merged merged = (Merged) StateMerge.merge(
                field(new ArrayList<>(List.of("a"))), field(new ArrayList<>(List.of("a"))), mine, MergeRules.DEFAULT);
        assertThat(merged.state().fields().get("field")).isSameAs(mine.fields().get("field"));
    }

    @Test
    void equalValuesAreAgreed() {
        assertThat(merged(false, true, true)).isEqualTo(true);
        assertThat(merged(Colour.RED, Colour.GREEN, Colour.GREEN)).isEqualTo(Colour.GREEN);
        assertThat(merged("a", "b", new String("b"))).isEqualTo("b");
        assertThat(merged('a', 'b', 'b')).isEqualTo('b');
        assertThat(merged(null, LocalDate.EPOCH, LocalDate.EPOCH)).isEqualTo(LocalDate.EPOCH);
        assertThat(merged("a", null, null)).isNull();
        assertThat(merged(1, null, null)).isNull();
        assertThat(merged(new Point(1, 1, "p"), new Point(2, 2, "q"), new Point(2, 2, "q")))
                .isEqualTo(new Point(2, 2, "q"));
        assertThat(merged(new byte[0], new byte[] {1}, new byte[] {1})).isEqualTo(new byte[] {1});
    }

    @Test
    void valuesThatDifferAreAConflict() {
        assertConflict("a", "b", "c");
        assertConflict(Colour.RED, Colour.GREEN, Colour.BLUE);
        assertConflict(null, true, false);
        assertConflict("a", null, "b");
        assertConflict(new Point(1, 1, "p"), new Point(2, 1, "p"), new Point(1, 2, "p"));
        assertConflict(new byte[0], new byte[] {1}, new byte[] {2});
        assertConflict("a", "b", 1);
    }

    @Test
    void numbersAreAConflictEvenWhenEqual() {
        assertConflict(3, 4, 4);
        assertConflict(3, 4, 5);
        assertConflict(3.0, 4.0, 4.0);
        assertConflict(null, 1L, 1L);
        assertConflict(new AtomicInteger(3), new AtomicInteger(4), new AtomicInteger(4));
        assertConflict(new int[] {3}, new int[] {4}, new int[] {4});
        assertConflict(new Long[][] {{3L}}, new Long[][] {{4L}}, new Long[][] {{4L}});
    }

    @Test
    void objectsWithoutEqualsAreComparedByTheirState() {
        assertThat(merged(new Node("a", null), new Node("a", null), new Node("b", null)))
                .hasFieldOrPropertyWithValue("value", "b");
        assertThat(merged(new Node("a", null), new Node("b", null), new Node("a", null)))
                .hasFieldOrPropertyWithValue("value", "b");
        assertThat(merged(new Node("a", null), new Node("b", null), new Node("b", null)))
                .hasFieldOrPropertyWithValue("value", "b");
        assertConflict(new Node("a", null), new Node("b", null), new Node("a", new Node("c", null)));
    }

    /** Equal to everything of its class: what would be compared by {@code equals} alone could never change. */
    private record Equal(String text) implements Serializable {

        @Override
        public boolean equals(Object other) {
            return other instanceof Equal;
        }

        @Override
        public int hashCode() {
            return 0;
        }
    }

    @Test
    void equalObjectsOfAnotherStateAreChanged() {
        assertThat(((Equal) merged(new Equal("a"), new Equal("b"), new Equal("a"))).text())
                .isEqualTo("b");
        assertConflict(new Equal("a"), new Equal("b"), new Equal("c"));
    }

    @Test
    void aFieldMissingInBaseIsChangedWherePresent() {
        assertThat(merged(state(), state("new", 1), state()).fields()).isEqualTo(Map.of("new", 1));
        assertThat(merged(state(), state(), state("new", 1)).fields()).isEqualTo(Map.of("new", 1));
        assertThat(merged(state(), state("new", "a"), state("new", "a")).fields())
                .isEqualTo(Map.of("new", "a"));
        assertThat(merge(state(), state("new", "a"), state("new", "b"), MergeRules.DEFAULT))
                .isEqualTo(new Conflict("new"));
    }

    @Test
    void aFieldMissingIsNotAFieldOfNull() {
        assertThat(merged(state(), field(null), state()).fields()).containsKey("field");
        assertThat(merged(field(null), state(), field(null)).fields()).isEmpty();
        assertThat(merge(field("a"), state(), field(null), MergeRules.DEFAULT)).isEqualTo(new Conflict("field"));
    }

    @Test
    void removalAgainstChangeIsAConflict() {
        assertThat(merge(field("a"), state(), field("b"), MergeRules.DEFAULT)).isEqualTo(new Conflict("field"));
        assertThat(merge(field("a"), field("b"), state(), MergeRules.DEFAULT)).isEqualTo(new Conflict("field"));
    }

    @Test
    void removalOnOneSideOrBothIsAgreed() {
        assertThat(merged(field("a"), state(), field("a")).fields()).isEmpty();
        assertThat(merged(field("a"), field("a"), state()).fields()).isEmpty();
        assertThat(merged(field(1), state(), state()).fields()).isEmpty();
    }

    @Test
    void fieldsThatThisBuildDoesNotKnowAreKept() {
        BeanState merged = merged(
                state("a", 1, "unknown", "u"), state("a", 1, "unknown", "changed"), state("a", 2, "unknown", "u"));
        assertThat(merged.fields()).isEqualTo(Map.of("a", 2, "unknown", "changed"));
    }

    @Test
    void aNoneFieldChangedOnBothSidesIsAConflict() {
        assertConflict("a", "b", "b", NONE);
        assertConflict("a", "b", "c", NONE);
        assertConflict(new ArrayList<>(), new ArrayList<>(List.of(1)), new ArrayList<>(List.of(2)), NONE);
        assertConflict(1, 2, 2, new MergeRules(false, Set.of("field"), Set.of("field")));
    }

    @Test
    void aNoneFieldChangedOnOneSideTakesThatSide() {
        assertThat(merged("a", "b", "a", NONE)).isEqualTo("b");
        assertThat(merged("a", "a", "b", NONE)).isEqualTo("b");
        assertThat(merged("a", "a", "a", NONE)).isEqualTo("a");
    }

    @Test
    void aNoneBeanChangedOnBothSidesIsAConflict() {
        assertThat(merge(state("a", 1, "b", 1), state("a", 2, "b", 1), state("a", 1, "b", 2), WHOLE))
                .isEqualTo(new Conflict("b"));
        assertConflict("a", "b", "b", WHOLE);
    }

    @Test
    void aNoneBeanChangedOnOneSideTakesThatSide() {
        assertThat(merged("a", "b", "a", WHOLE)).isEqualTo("b");
        assertThat(merged("a", "a", "b", WHOLE)).isEqualTo("b");
        assertThat(merged("a", "a", "a", WHOLE)).isEqualTo("a");
    }

    @Test
    void statesOfDifferentFormsAreNotMergedByField() {
        BeanState base = state("a", 1, "b", 1);
        BeanState older = state("a", 2, "b", 1);
        BeanState newer = new BeanState(1, Map.of("a", 1, "b", 2));
        assertThat(merge(base, older, newer, MergeRules.DEFAULT)).isEqualTo(new Conflict("b"));
        assertThat(merged(base, base, newer).schema()).isEqualTo(1);
    }

    @Test
    void theResultHasTheFormOfMine() {
        BeanState merged = merged(
                state("a", 1, "b", 1),
                new BeanState(3, Map.of("a", 2, "b", 1)),
                new BeanState(3, Map.of("a", 1, "b", 2)));
        assertThat(merged.schema()).isEqualTo(3);
    }

    @Test
    void aCollectionThatFieldsShareOnAllSidesIsMergedOnceAndStaysShared() {
        List<Object> before = new ArrayList<>(List.of("a"));
        List<Object> their = new ArrayList<>(List.of("a", "b"));
        List<Object> my = new ArrayList<>(List.of("a", "c"));
        BeanState merged =
                merged(state("x", before, "y", before), state("x", their, "y", their), state("x", my, "y", my));
        assertThat(merged.fields().get("x")).isEqualTo(List.of("a", "b", "c"));
        assertThat(merged.fields().get("y")).isSameAs(merged.fields().get("x"));
    }

    @Test
    void aCollectionThatFieldsShareOnSomeSidesIsMergedByValue() {
        List<Object> before = new ArrayList<>(List.of("a"));
        List<Object> my = new ArrayList<>(List.of("a", "c"));
        BeanState theirs =
                state("x", new ArrayList<>(List.of("a", "b")), "y", new ArrayList<>(List.of("a", "d")), "z", "z");
        BeanState merged = merged(state("x", before, "y", before, "z", "z"), theirs, state("x", my, "y", my, "z", "z"));
        assertThat(merged.fields().get("x")).isEqualTo(List.of("a", "b", "c"));
        assertThat(merged.fields().get("y")).isEqualTo(List.of("a", "d", "c"));
    }

    @Test
    void anObjectSharedByFieldsThatTakeDifferentSidesBecomesTwoEqualOnes() {
        Node shared = new Node("n", null);
        BeanState merged = merged(
                state("list", List.of(shared), "one", shared, "x", 0),
                state("list", List.of(shared, "b"), "one", shared, "x", 0),
                state("list", List.of(shared), "one", shared, "x", 1));
        Node inList = (Node) ((List<?>) merged.fields().get("list")).get(0);
        assertThat(inList)
                .isNotSameAs(merged.fields().get("one"))
                .usingRecursiveComparison()
                .isEqualTo(merged.fields().get("one"));
    }

    @Test
    void whatCannotBeComparedIsAConflict() {
        Map<String, Object> unserializable = new HashMap<>(Map.of("field", new NotSerializable()));
        BeanState base = new BeanState(0, Map.of("field", new NotSerializable()));
        BeanState mine = new BeanState(0, unserializable);
        assertThat(StateMerge.merge(base, base, mine, MergeRules.DEFAULT)).isEqualTo(new Merged(mine));
        BeanState theirs = new BeanState(0, Map.of("field", new NotSerializable()));
        assertThat(StateMerge.merge(base, theirs, mine, MergeRules.DEFAULT)).isEqualTo(new Conflict("field"));
        assertThat(StateMerge.merge(base, theirs, mine, WHOLE)).isEqualTo(new Conflict("field"));
    }

    @Test
    void aCollectionThatContainsItselfIsAConflict() {
        assertConflict(cyclic("a"), cyclic("b"), cyclic("c"));
    }

    private static Map<String, Object> cyclic(String text) {
        Map<String, Object> map = new HashMap<>();
        map.put("self", map);
        map.put(text, text);
        return map;
    }
}
