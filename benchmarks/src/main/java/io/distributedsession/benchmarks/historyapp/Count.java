package io.distributedsession.benchmarks.historyapp;

import java.io.Serializable;

import io.distributedsession.DistributedSessionScoped;

/** How often one browser has asked. */
@DistributedSessionScoped
public class Count implements Serializable {

    private static final long serialVersionUID = 1L;

    private long value;

    long next() {
        return ++value;
    }
}
