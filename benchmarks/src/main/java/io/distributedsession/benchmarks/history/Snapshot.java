package io.distributedsession.benchmarks.history;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A session's state, as read.
 *
 * @param set unique elements that operations put in and take out
 * @param log unique entries that operations append, in a list
 * @param counters a counter that is added to, for every weight that is added
 * @param register the last value written, 0 before the first
 */
public record Snapshot(Set<Long> set, List<Long> log, Map<Integer, Long> counters, long register) {

    public static final Snapshot EMPTY = new Snapshot(Set.of(), List.of(), Map.of(), 0);

    public Snapshot {
        set = Set.copyOf(set);
        log = List.copyOf(log);
        counters = Map.copyOf(counters);
    }
}
