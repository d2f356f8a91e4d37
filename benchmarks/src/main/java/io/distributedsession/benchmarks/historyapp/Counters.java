package io.distributedsession.benchmarks.historyapp;

import java.io.Serializable;
import java.util.List;

import io.distributedsession.DistributedSessionScoped;
import io.distributedsession.Merge;

/** Numbers that add up. */
@DistributedSessionScoped
public class Counters implements Serializable {

    private static final long serialVersionUID = 1L;

    @Merge(Merge.Rule.ADD)
    private long first;

    @Merge(Merge.Rule.ADD)
    private long second;

    @Merge(Merge.Rule.ADD)
    private long third;

    void add(long counter) {
        switch ((int) counter) {
            case 0 -> first++;
            case 1 -> second++;
            case 2 -> third++;
            default -> throw new IllegalArgumentException("there is no counter " + counter);
        }
    }

    List<Long> all() {
        return List.of(first, second, third);
    }
}
