package io.distributedsession.exchange;

import java.time.Duration;

/** Lets the calling thread wait; tests with a virtual clock only move it. */
@FunctionalInterface
public interface Pause {

    /** Waits for real. */
    Pause REAL = duration -> Thread.sleep(duration.toMillis());

    void sleep(Duration duration) throws InterruptedException;
}
