package io.distributedsession.state;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static io.distributedsession.state.SameValues.ABSENT;
import static io.distributedsession.state.SameValues.same;

/** Merges values, and collections of them, of one bean. */
final class ValueMerge {

    private final boolean add;
    /** Collections that fields share on all sides are merged once, and stay shared. */
    private final Map<Sides, Object> merged = new HashMap<>();

    /** A merge that adds numbers up, or takes them for conflicts. */
    ValueMerge(boolean add) {
        this.add = add;
    }

    /** The merged value, or {@link SameValues#ABSENT}; each argument may be that, too. */
    Object merge(Object base, Object theirs, Object mine) throws MergeConflict, IOException {
        if (same(base, theirs)) {
            return mine;
        }
        return same(base, mine) ? theirs : changedByBoth(base, theirs, mine);
    }

    private Object changedByBoth(Object base, Object theirs, Object mine) throws MergeConflict, IOException {
        if (isCollection(theirs) || isCollection(mine)) {
            Sides sides = new Sides(base, theirs, mine);
            Object known = merged.get(sides);
            Object result = known == null ? collections(base, theirs, mine) : known;
            merged.put(sides, result);
            return result;
        }
        if (NumberMerge.isNumeric(theirs) || NumberMerge.isNumeric(mine)) {
            MergeConflict.unless(add);
            return NumberMerge.sum(base == ABSENT ? null : base, theirs, mine);
        }
        MergeConflict.unless(same(theirs, mine));
        return mine;
    }

    private Object collections(Object base, Object theirs, Object mine) throws MergeConflict, IOException {
        MergeConflict.unless(isCollection(theirs) && isCollection(mine));
        MergeConflict.unless(Copies.isKnown(theirs) && Copies.isKnown(mine));
        if (theirs instanceof Map<?, ?> their && mine instanceof Map<?, ?> my) {
            return CollectionMerge.maps(base, their, my, this::merge);
        }
        if (theirs instanceof Set<?> their && mine instanceof Set<?> my) {
            return CollectionMerge.sets(base, their, my);
        }
        MergeConflict.unless(theirs instanceof List && mine instanceof List);
        return CollectionMerge.lists(base, (List<?>) theirs, (List<?>) mine);
    }

    private static boolean isCollection(Object value) {
        return value instanceof Collection || value instanceof Map;
    }

    /** The three values by identity. */
    private record Sides(Object base, Object theirs, Object mine) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Sides sides && base == sides.base && theirs == sides.theirs && mine == sides.mine;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(theirs) * 31 + System.identityHashCode(mine);
        }
    }
}
