package io.distributedsession.state;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static io.distributedsession.state.SameValues.ABSENT;
import static io.distributedsession.state.SameValues.isNothing;
import static io.distributedsession.state.SameValues.same;

/** Merges collections that both sides changed into a copy of mine. The sides themselves stay as they are. */
final class CollectionMerge {

    private CollectionMerge() {}

    /** Merges what stands under one key in the three collections. */
    interface EntryMerge {

        Object merge(Object base, Object theirs, Object mine) throws MergeConflict, IOException;
    }

    static Object maps(Object base, Map<?, ?> theirs, Map<?, ?> mine, EntryMerge values)
            throws MergeConflict, IOException {
        MergeConflict.unless(isNothing(base) || base instanceof Map);
        Map<?, ?> before = base instanceof Map<?, ?> map ? map : Map.of();
        // an equal key can still be another object, of another state
        Map<Object, Object> keys = elements(before.keySet(), theirs.keySet(), mine.keySet(), mine);
        Map<Object, Object> merged = entries(
                KeyIndex.ofMap(before, mine), KeyIndex.ofMap(theirs, mine), KeyIndex.ofMap(mine, mine), mine, values);
        Map<Object, Object> result = Copies.ofMap(mine);
        result.clear();
        merged.forEach((key, value) -> result.put(keys.get(key), value));
        return result;
    }

    static Object sets(Object base, Set<?> theirs, Set<?> mine) throws MergeConflict, IOException {
        MergeConflict.unless(isNothing(base) || base instanceof Set);
        Set<?> before = base instanceof Set<?> set ? set : Set.of();
        Set<Object> result = Copies.ofSet(mine);
        result.clear();
        result.addAll(elements(before, theirs, mine, mine).values());
        return result;
    }

    static Object lists(Object base, List<?> theirs, List<?> mine) throws MergeConflict, IOException {
        MergeConflict.unless(base instanceof List);
        List<?> before = (List<?>) base;
        MergeConflict.unless(startsWith(theirs, before) && startsWith(mine, before));
        List<Object> result = Copies.ofList(mine);
        result.addAll(before.size(), theirs.subList(before.size(), theirs.size()));
        return result;
    }

    private static Map<Object, Object> elements(Set<?> base, Set<?> theirs, Set<?> mine, Object like)
            throws MergeConflict, IOException {
        return entries(
                KeyIndex.ofSet(base, like),
                KeyIndex.ofSet(theirs, like),
                KeyIndex.ofSet(mine, like),
                like,
                CollectionMerge::element);
    }

    /** Mine first, in its order, then what only they have. */
    private static Map<Object, Object> entries(
            Map<Object, Object> base,
            Map<Object, Object> theirs,
            Map<Object, Object> mine,
            Object like,
            EntryMerge values)
            throws MergeConflict, IOException {
        Map<Object, Object> merged = KeyIndex.like(like);
        for (Map<Object, Object> side : List.of(mine, theirs)) {
            for (Object key : side.keySet()) {
                if (!merged.containsKey(key)) {
                    merged.put(
                            key,
                            values.merge(
                                    base.getOrDefault(key, ABSENT),
                                    theirs.getOrDefault(key, ABSENT),
                                    mine.getOrDefault(key, ABSENT)));
                }
            }
        }
        merged.values().removeIf(value -> value == ABSENT);
        return merged;
    }

    /** The elements of a set are there or not; numbers among them do not count anything. */
    private static Object element(Object base, Object theirs, Object mine) throws MergeConflict, IOException {
        if (same(base, theirs) || same(theirs, mine)) {
            return mine;
        }
        MergeConflict.unless(same(base, mine));
        return theirs;
    }

    private static boolean startsWith(List<?> list, List<?> beginning) throws IOException {
        Iterator<?> elements = list.iterator();
        for (Object element : beginning) {
            if (!elements.hasNext() || !same(element, elements.next())) {
                return false;
            }
        }
        return true;
    }
}
