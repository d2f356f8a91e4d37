package io.distributedsession.suite.app;

import java.io.Serializable;

import io.distributedsession.DistributedSessionScoped;

/** A number that counts up. */
@DistributedSessionScoped
public class Counter implements Serializable {

    private static final long serialVersionUID = 1L;

    private int value;

    public int increment() {
        return ++value;
    }

    public int value() {
        return value;
    }
}
