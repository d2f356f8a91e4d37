package io.distributedsession.benchmarks.beancall;

import java.io.Serializable;

import jakarta.enterprise.context.SessionScoped;

/** Lives in the memory of one server. */
@SessionScoped
public class SessionCounter implements Serializable {

    private static final long serialVersionUID = 1L;

    private int value;

    public int next() {
        return ++value;
    }
}
