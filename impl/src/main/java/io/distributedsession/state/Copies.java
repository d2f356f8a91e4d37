package io.distributedsession.state;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Vector;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Function;

/**
 * Copies collections together with their type, comparator and order. Only classes known to hold nothing but their elements: a
 * subclass may hold more, and wrappers cannot be modified.
 */
final class Copies {

    private static final Map<Class<?>, Function<Object, Object>> BY_TYPE = Map.ofEntries(
            entry(HashMap.class, map -> map.clone()),
            entry(LinkedHashMap.class, map -> map.clone()),
            entry(TreeMap.class, map -> map.clone()),
            entry(EnumMap.class, map -> map.clone()),
            entry(Hashtable.class, map -> map.clone()),
            entry(ConcurrentHashMap.class, map -> new ConcurrentHashMap<Object, Object>((Map<?, ?>) map)),
            entry(ConcurrentSkipListMap.class, map -> map.clone()),
            entry(HashSet.class, set -> set.clone()),
            entry(LinkedHashSet.class, set -> set.clone()),
            entry(TreeSet.class, set -> set.clone()),
            entry(ConcurrentSkipListSet.class, set -> set.clone()),
            entry(CopyOnWriteArraySet.class, set -> new CopyOnWriteArraySet<Object>((Collection<?>) set)),
            entry(ArrayList.class, list -> list.clone()),
            entry(LinkedList.class, list -> list.clone()),
            entry(Vector.class, list -> list.clone()),
            entry(CopyOnWriteArrayList.class, list -> list.clone()));

    private Copies() {}

    private static <T> Map.Entry<Class<?>, Function<Object, Object>> entry(Class<T> type, Function<T, Object> copy) {
        return Map.entry(type, collection -> copy.apply(type.cast(collection)));
    }

    static boolean isKnown(Object collection) {
        return collection instanceof EnumSet || BY_TYPE.containsKey(collection.getClass());
    }

    static Map<Object, Object> ofMap(Map<?, ?> map) {
        return copy(map);
    }

    static Set<Object> ofSet(Set<?> set) {
        return copy(set);
    }

    static List<Object> ofList(List<?> list) {
        return copy(list);
    }

    /** The copy has the class of the original. */
    @SuppressWarnings("unchecked")
    private static <T> T copy(Object collection) {
        if (collection instanceof EnumSet<?> set) {
            return (T) set.clone();
        }
        return (T) BY_TYPE.get(collection.getClass()).apply(collection);
    }
}
