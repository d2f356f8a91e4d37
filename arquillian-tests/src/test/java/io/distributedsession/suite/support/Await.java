package io.distributedsession.suite.support;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what a server does by and by and tells nobody. */
public final class Await {

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private Await() {}

    /**
     * Returns as soon as it is so.
     *
     * @param what it is, for the message when it never comes
     */
    public static void until(String what, BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > LONGEST.toNanos()) {
                throw new AssertionError("waited " + LONGEST.toSeconds() + " s for " + what);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
