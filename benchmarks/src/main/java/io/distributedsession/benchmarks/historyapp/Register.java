package io.distributedsession.benchmarks.historyapp;

import java.io.Serializable;

import io.distributedsession.DistributedSessionScoped;

/** A value of which the last writer's only stays if nobody else wrote since it was read. */
@DistributedSessionScoped
public class Register implements Serializable {

    private static final long serialVersionUID = 1L;

    private long value;

    long value() {
        return value;
    }

    void value(long next) {
        value = next;
    }
}
