package io.distributedsession.benchmarks.historyapp;

import java.io.Serializable;
import java.util.HashSet;
import java.util.Set;

import io.distributedsession.DistributedSessionScoped;

/** A set, which merges by content. */
@DistributedSessionScoped
public class Elements implements Serializable {

    private static final long serialVersionUID = 1L;

    private HashSet<Long> values = new HashSet<>();

    void put(long value) {
        values.add(value);
    }

    void take(long value) {
        values.remove(value);
    }

    Set<Long> all() {
        return Set.copyOf(values);
    }
}
