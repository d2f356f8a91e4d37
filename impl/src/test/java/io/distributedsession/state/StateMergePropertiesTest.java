package io.distributedsession.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.distributedsession.state.Samples.Colour;
import io.distributedsession.state.Samples.Point;
import io.distributedsession.state.StateMerge.Merged;
import io.distributedsession.state.StateMerge.Result;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static io.distributedsession.state.Merges.ADD;
import static io.distributedsession.state.Merges.NONE;
import static io.distributedsession.state.Merges.WHOLE;
import static io.distributedsession.state.Merges.merge;
import static io.distributedsession.state.Merges.merged;
import static io.distributedsession.state.Merges.restored;
import static org.assertj.core.api.Assertions.assertThat;

class StateMergePropertiesTest {

    private static final List<MergeRules> RULES = List.of(MergeRules.DEFAULT, ADD, NONE, WHOLE);

    // built once: jqwik takes far longer to build an arbitrary than to draw from it
    private static final Arbitrary<Object> VALUES = values();
    private static final Arbitrary<BeanState> STATES =
            Arbitraries.maps(Arbitraries.of("field", "other", "third"), VALUES).map(fields -> new BeanState(0, fields));
    private static final Arbitrary<Set<Integer>> SETS =
            Arbitraries.integers().between(0, 9).set().ofMaxSize(6);

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void anUnchangedSideYieldsTheOther(
            @ForAll("states") BeanState base, @ForAll("states") BeanState changed, @ForAll("rules") MergeRules rules) {
        assertHolds(merge(base, base, changed, rules), changed);
        assertHolds(merge(base, changed, base, rules), changed);
    }

    private static void assertHolds(Result result, BeanState state) {
        BeanState expected = restored(state);
        assertThat(result).isInstanceOf(Merged.class);
        Map<String, Object> fields = ((Merged) result).state().fields();
        assertThat(fields).containsOnlyKeys(expected.fields().keySet());
        fields.forEach((field, value) -> assertThat(value)
                .usingEquals(StateMergePropertiesTest::isSame)
                .isEqualTo(expected.fields().get(field)));
    }

    private static boolean isSame(Object one, Object other) {
        try {
            return SameValues.same(one, other);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void neverThrows(
            @ForAll("states") BeanState base,
            @ForAll("states") BeanState theirs,
            @ForAll("states") BeanState mine,
            @ForAll("rules") MergeRules rules) {
        assertThat(merge(base, theirs, mine, rules)).isNotNull();
    }

    @Property(tries = 200)
    void countersAreSymmetricAndLoseNothing(
            @ForAll("counts") int base, @ForAll("counts") int theirs, @ForAll("counts") int mine) {
        assertThat(merged(base, theirs, mine, ADD))
                .isEqualTo(merged(base, mine, theirs, ADD))
                .isEqualTo(theirs == base ? mine : mine == base ? theirs : theirs + mine - base);
    }

    @Property(tries = 200)
    void sumsOfFloatingPointAreSymmetric(
            @ForAll("decimals") double base, @ForAll("decimals") double theirs, @ForAll("decimals") double mine) {
        assertThat(merged(base, theirs, mine, ADD)).isEqualTo(merged(base, mine, theirs, ADD));
    }

    @Property(tries = 150)
    void setsAreSymmetricAndLoseNoAddition(
            @ForAll("sets") Set<Integer> base, @ForAll("sets") Set<Integer> theirs, @ForAll("sets") Set<Integer> mine) {
        Object merged = merged(new HashSet<>(base), new HashSet<>(theirs), new HashSet<>(mine));
        Set<Integer> expected = new HashSet<>();
        for (int element = 0; element < 10; element++) {
            boolean added = theirs.contains(element) || mine.contains(element);
            boolean kept = theirs.contains(element) && mine.contains(element);
            if (base.contains(element) ? kept : added) {
                expected.add(element);
            }
        }
        assertThat(merged)
                .isEqualTo(expected)
                .isEqualTo(merged(new HashSet<>(base), new HashSet<>(mine), new HashSet<>(theirs)));
    }

    @Property(tries = 150)
    void disjointMapKeysAreSymmetricAndLoseNothing(
            @ForAll("sets") Set<Integer> base, @ForAll("sets") Set<Integer> theirs, @ForAll("sets") Set<Integer> mine) {
        Map<String, Integer> before = new HashMap<>();
        base.forEach(key -> before.put("b" + key, key));
        Map<String, Integer> their = new HashMap<>(before);
        theirs.forEach(key -> their.put("t" + key, key));
        Map<String, Integer> my = new HashMap<>(before);
        mine.forEach(key -> my.put("m" + key, key));
        Map<String, Integer> expected = new HashMap<>(their);
        expected.putAll(my);
        assertThat(merged(before, their, my)).isEqualTo(expected).isEqualTo(merged(before, my, their));
    }

    @Property(tries = 150)
    void listsLoseNoAddition(
            @ForAll("sets") Set<Integer> base, @ForAll("sets") Set<Integer> theirs, @ForAll("sets") Set<Integer> mine) {
        List<Object> before = new ArrayList<>(base);
        List<Object> their = new ArrayList<>(before);
        their.addAll(theirs);
        List<Object> my = new ArrayList<>(before);
        my.addAll(mine);
        List<Object> expected = new ArrayList<>(their);
        expected.addAll(mine);
        assertThat(merged(before, their, my)).isEqualTo(expected);
    }

    @Provide
    Arbitrary<BeanState> states() {
        return STATES;
    }

    @Provide
    Arbitrary<MergeRules> rules() {
        return Arbitraries.of(RULES);
    }

    @Provide
    Arbitrary<Integer> counts() {
        return Arbitraries.integers().between(-1000, 1000);
    }

    @Provide
    Arbitrary<Double> decimals() {
        return Arbitraries.doubles().between(-1e12, 1e12);
    }

    @Provide
    Arbitrary<Set<Integer>> sets() {
        return SETS;
    }

    private static Arbitrary<Object> values() {
        Arbitrary<Object> leaves = Arbitraries.of(
                "a",
                "b",
                1,
                2,
                Integer.MAX_VALUE,
                1L,
                Long.MIN_VALUE,
                1.5,
                Double.NaN,
                2F,
                true,
                'c',
                new BigDecimal("1.0"),
                new BigDecimal("1.00"),
                BigInteger.TEN,
                Colour.RED,
                Colour.GREEN,
                new Point(1, 2, "p"));
        Arbitrary<Object> flat = Arbitraries.oneOf(leaves, nested(leaves, leaves));
        return Arbitraries.oneOf(flat, nested(leaves, flat)).injectNull(0.1);
    }

    private static Arbitrary<Object> nested(Arbitrary<Object> keys, Arbitrary<Object> inner) {
        Arbitrary<List<Object>> lists = inner.list().ofMaxSize(4);
        Arbitrary<Map<Object, Object>> maps = Arbitraries.maps(keys, inner).ofMaxSize(4);
        return Arbitraries.oneOf(
                lists.map(ArrayList::new),
                lists.map(List::copyOf),
                lists.map(List::toArray),
                lists.map(HashSet::new),
                lists.map(LinkedHashSet::new),
                lists.map(Set::copyOf),
                maps.map(HashMap::new),
                maps.map(LinkedHashMap::new),
                maps.map(Map::copyOf),
                Arbitraries.maps(Arbitraries.of("x", "y", "z"), inner).map(TreeMap::new));
    }
}
