package io.distributedsession.exchange;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which beans a head holds itself. A limit for all of them, not for each: a head of a hundred small beans would be read and
 * written whole for every change of one. Between the two limits nothing moves, so that a bean whose size swings a little
 * does not move every time.
 */
final class HeadLayout {

    /** The most bytes of sealed bean state in a head. */
    static final int MOST = 4 * 1024;

    /** A bean comes back where the head then has no more. */
    static final int ROOM = 3 * 1024;

    private HeadLayout() {}

    /**
     * The beans that are to leave the head, or to stay out of it.
     *
     * @param inHead the sealed sizes of the beans that would lie in the head
     * @param outside the sealed sizes of beans that lay outside and are written anew
     */
    static Set<String> outside(Map<String, Integer> inHead, Map<String, Integer> outside) {
        Map<String, Integer> held = new HashMap<>(inHead);
        Set<String> out = new HashSet<>();
        int bytes = sum(held);
        for (String bean : bySize(held, Comparator.reverseOrder())) {
            if (bytes <= MOST) {
                break;
            }
            bytes -= held.get(bean);
            out.add(bean);
        }
        for (String bean : bySize(outside, Comparator.naturalOrder())) {
            if (bytes + outside.get(bean) <= ROOM) {
                bytes += outside.get(bean);
            } else {
                out.add(bean);
            }
        }
        return out;
    }

    private static int sum(Map<String, Integer> sizes) {
        return sizes.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static List<String> bySize(Map<String, Integer> sizes, Comparator<Integer> order) {
        return sizes.keySet().stream()
                .sorted(Comparator.<String, Integer>comparing(sizes::get, order)
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
