package io.distributedsession.dynamodb;

import java.time.Duration;

/** Lets the current thread wait; tests only count. */
@FunctionalInterface
interface Sleeper {

    /** Waits for real. */
    Sleeper REAL = duration -> Thread.sleep(duration.toMillis());

    void sleep(Duration duration) throws InterruptedException;
}
