package io.distributedsession.benchmarks.beancall;

import java.io.Serializable;

import io.distributedsession.DistributedSessionScoped;

/** Lives in the table. */
@DistributedSessionScoped
public class DistributedCounter implements Serializable {

    private static final long serialVersionUID = 1L;

    private int value;

    public int next() {
        return ++value;
    }
}
