package io.distributedsession.dynamodb;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Ends calls that take too long, longer limits up to {@link #STEP} early. Nearly all limits pass unneeded, and each at its own
 * time would wake the thread for nothing, which took more CPU time than signing the call; those of a step wake it once. The SDK
 * would have five threads for it, of which each limit wakes two. Thread-safe.
 */
final class CallLimits extends ScheduledThreadPoolExecutor {

    static final Duration STEP = Duration.ofMillis(25);

    /** A shorter limit is kept exactly. */
    static final Duration SHORTEST = STEP.multipliedBy(10);

    private static final String THREAD = "distributed-session-timeouts";

    CallLimits() {
        super(1, limits -> {
            Thread thread = new Thread(limits, THREAD);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** The method by which the SDK sets a limit. */
    @Override
    public ScheduledFuture<?> schedule(Runnable limit, long delay, TimeUnit unit) {
        return super.schedule(limit, untilStep(System.nanoTime(), unit.toNanos(delay)), TimeUnit.NANOSECONDS);
    }

    /** How long it is until the last step within a delay. */
    static long untilStep(long nanoTime, long delay) {
        return delay < SHORTEST.toNanos() ? delay : delay - Math.floorMod(nanoTime + delay, STEP.toNanos());
    }
}
