package io.distributedsession.state;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * The keys of a map, or the elements of a set, with what stands under them. The sides of a merge are three object graphs: the
 * same key is found in another graph as the collection itself would find it.
 */
final class KeyIndex {

    private KeyIndex() {}

    /** An empty index that finds keys as this collection does. */
    static Map<Object, Object> like(Object collection) {
        if (collection instanceof SortedMap<?, ?> map) {
            return sorted(map.comparator());
        }
        if (collection instanceof SortedSet<?> set) {
            return sorted(set.comparator());
        }
        return new LinkedHashMap<>();
    }

    @SuppressWarnings("unchecked")
    private static Map<Object, Object> sorted(Comparator<?> comparator) {
        return new TreeMap<>((Comparator<Object>) comparator);
    }

    static Map<Object, Object> ofMap(Map<?, ?> map, Object like) throws MergeConflict {
        Map<Object, Object> index = like(like);
        index.putAll(map);
        return checked(index, map.size());
    }

    static Map<Object, Object> ofSet(Set<?> set, Object like) throws MergeConflict {
        Map<Object, Object> index = like(like);
        for (Object element : set) {
            index.put(element, element);
        }
        return checked(index, set.size());
    }

    private static Map<Object, Object> checked(Map<Object, Object> index, int keys) throws MergeConflict {
        MergeConflict.unless(index.size() == keys);
        for (Object key : index.keySet()) {
            MergeConflict.unless(index instanceof SortedMap || hasEquals(key));
        }
        return index;
    }

    /** A key compared by identity is never found in another graph. */
    private static boolean hasEquals(Object key) {
        try {
            return key == null
                    || key.getClass().getMethod("equals", Object.class).getDeclaringClass() != Object.class;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }
}
