package io.distributedsession.scope.intercepted;

import java.io.Serializable;

import jakarta.annotation.PostConstruct;

import io.distributedsession.DistributedSessionScoped;

@Traced
@DistributedSessionScoped
class PoliteGreeter implements Greeter, Serializable {

    private static final long serialVersionUID = 1L;

    private int greeted;
    private int started;

    @PostConstruct
    void start() {
        started++;
    }

    @Override
    public String greet(String name) {
        greeted++;
        return "Hello " + name + " " + started;
    }

    @Override
    public int greeted() {
        return greeted;
    }

    /** Calls itself: not intercepted, state changes all the same. */
    @Override
    public int twice() {
        greet("a");
        greet("b");
        return greeted;
    }
}
