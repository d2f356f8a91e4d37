package io.distributedsession.suite.keys;

import java.io.Serializable;

import io.distributedsession.DistributedSessionScoped;

/** A number. */
@DistributedSessionScoped
public class Tally implements Serializable {

    private static final long serialVersionUID = 1;

    private int number;

    public int increment() {
        return ++number;
    }
}
