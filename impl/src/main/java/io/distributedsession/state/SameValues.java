package io.distributedsession.state;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Whether two values are the same state. By encoding: classes of the application need not define {@code equals}. */
final class SameValues {

    /** Stands for a field or key that a side does not have. */
    static final Object ABSENT = new Object();

    /** Their order is chance: by identity hash codes, by history, or another after each round trip. */
    private static final Set<Class<?>> UNORDERED = Set.of(
            HashMap.class,
            HashSet.class,
            Hashtable.class,
            ConcurrentHashMap.class,
            Set.of().getClass(),
            Map.of().getClass());

    private SameValues() {}

    static boolean same(Object one, Object other) throws IOException {
        if (one == other) {
            return true;
        }
        if (isNothing(one) || isNothing(other) || one.getClass() != other.getClass()) {
            return false;
        }
        return Arrays.equals(CanonicalBytes.of(one), CanonicalBytes.of(other))
                || UNORDERED.contains(one.getClass()) && sorted(one).equals(sorted(other));
    }

    /** Whether all fields are the same, each by itself; not those that cannot be written alone. */
    static boolean sameFields(Map<String, Object> one, Map<String, Object> other) {
        try {
            for (Map.Entry<String, Object> field : one.entrySet()) {
                if (!same(field.getValue(), other.getOrDefault(field.getKey(), ABSENT))) {
                    return false;
                }
            }
            return one.keySet().equals(other.keySet());
        } catch (IOException | StackOverflowError incomparable) {
            return false;
        }
    }

    static boolean isNothing(Object value) {
        return value == null || value == ABSENT;
    }

    private static List<ByteBuffer> sorted(Object collection) throws IOException {
        List<ByteBuffer> entries = new ArrayList<>();
        if (collection instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                Object[] both = {entry.getKey(), entry.getValue()};
                entries.add(ByteBuffer.wrap(CanonicalBytes.of(both)));
            }
        } else {
            for (Object element : (Set<?>) collection) {
                entries.add(ByteBuffer.wrap(CanonicalBytes.of(element)));
            }
        }
        Collections.sort(entries);
        return entries;
    }
}
