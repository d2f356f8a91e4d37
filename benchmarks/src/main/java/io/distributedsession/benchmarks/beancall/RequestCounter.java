package io.distributedsession.benchmarks.beancall;

import jakarta.enterprise.context.RequestScoped;

/** Lives as long as a request. */
@RequestScoped
public class RequestCounter {

    private int value;

    public int next() {
        return ++value;
    }
}
