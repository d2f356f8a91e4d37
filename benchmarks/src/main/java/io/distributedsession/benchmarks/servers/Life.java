package io.distributedsession.benchmarks.servers;

import java.net.http.HttpClient;
import java.util.concurrent.atomic.AtomicInteger;

/** A node between a start and an end. Each has connections of its own: those of an earlier life are closed or will be. */
final class Life {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger inFlight = new AtomicInteger();
    private volatile boolean closed;
    private volatile boolean killed;

    HttpClient client() {
        return client;
    }

    /** Whether a request may be sent; it is in flight then until {@link #leave()}. */
    boolean enter() {
        // first in, then the look: who closes first and counts then misses nobody
        inFlight.incrementAndGet();
        if (closed) {
            leave();
            return false;
        }
        return true;
    }

    void leave() {
        inFlight.decrementAndGet();
    }

    int inFlight() {
        return inFlight.get();
    }

    /** Lets no more requests in. */
    void close() {
        closed = true;
    }

    void kill() {
        killed = true;
    }

    boolean isKilled() {
        return killed;
    }
}
