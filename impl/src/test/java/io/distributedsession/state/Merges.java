package io.distributedsession.state;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.distributedsession.state.StateMerge.Conflict;
import io.distributedsession.state.StateMerge.Merged;
import io.distributedsession.state.StateMerge.Result;

import static io.distributedsession.state.Samples.FORM;
import static io.distributedsession.state.Samples.field;
import static org.assertj.core.api.Assertions.assertThat;

/** Merges as a commit does: states that went through the codec, each of its own object graph. */
final class Merges {

    private static final StateCodec CODEC = new StateCodec(8 << 20);

    static final MergeRules ADD = new MergeRules(false, Set.of("field", "other"), Set.of());
    static final MergeRules NONE = new MergeRules(false, Set.of(), Set.of("field"));
    static final MergeRules WHOLE = new MergeRules(true, Set.of(), Set.of());

    private Merges() {}

    static Result merge(BeanState base, BeanState theirs, BeanState mine, MergeRules rules) {
        BeanState[] sides = {restored(base), restored(theirs), restored(mine)};
        List<byte[]> before = encoded(sides);
        Result result = StateMerge.merge(sides[0], sides[1], sides[2], rules);
        assertThat(encoded(sides)).usingElementComparator(Arrays::compare).isEqualTo(before);
        return result;
    }

    static BeanState merged(BeanState base, BeanState theirs, BeanState mine) {
        Result result = merge(base, theirs, mine, MergeRules.DEFAULT);
        assertThat(result).isInstanceOf(Merged.class);
        return ((Merged) result).state();
    }

    static Object merged(Object base, Object theirs, Object mine, MergeRules rules) {
        Result result = merge(field(base), field(theirs), field(mine), rules);
        assertThat(result).isInstanceOf(Merged.class);
        return ((Merged) result).state().fields().get("field");
    }

    static Object merged(Object base, Object theirs, Object mine) {
        return merged(base, theirs, mine, MergeRules.DEFAULT);
    }

    static void assertConflict(Object base, Object theirs, Object mine, MergeRules rules) {
        assertConflictOneWay(base, theirs, mine, rules);
        assertConflictOneWay(base, mine, theirs, rules);
    }

    static void assertConflict(Object base, Object theirs, Object mine) {
        assertConflict(base, theirs, mine, MergeRules.DEFAULT);
    }

    static void assertConflictOneWay(Object base, Object theirs, Object mine, MergeRules rules) {
        assertThat(merge(field(base), field(theirs), field(mine), rules)).isEqualTo(new Conflict("field"));
    }

    /** A collection with elements, by the constructor of its class. */
    static <C extends Collection<Object>> C with(Supplier<C> type, Object... elements) {
        C collection = type.get();
        collection.addAll(List.of(elements));
        return collection;
    }

    private static List<byte[]> encoded(BeanState... states) {
        return Stream.of(states).map(state -> CODEC.encode(state, FORM)).toList();
    }

    static BeanState restored(BeanState state) {
        return CODEC.decode(CODEC.encode(state, FORM), Samples.form(state.schema()));
    }
}
