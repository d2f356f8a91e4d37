package io.distributedsession.suite.app;

import java.io.Serializable;

import io.distributedsession.DistributedSessionScoped;
import io.distributedsession.Exclusive;
import io.distributedsession.StoredAs;

/** Counts, one request after the other. */
@StoredAs("turnstile")
@DistributedSessionScoped
public class Turnstile implements Serializable {

    private static final long serialVersionUID = 1L;

    private int passed;

    @Exclusive
    public int pass() {
        return ++passed;
    }

    public int passed() {
        return passed;
    }
}
