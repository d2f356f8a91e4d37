package io.distributedsession.benchmarks.historyapp;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

import io.distributedsession.DistributedSessionScoped;

/** A list, which merges by content. */
@DistributedSessionScoped
public class Entries implements Serializable {

    private static final long serialVersionUID = 1L;

    private ArrayList<Long> values = new ArrayList<>();

    void append(long value) {
        values.add(value);
    }

    List<Long> all() {
        return List.copyOf(values);
    }
}
