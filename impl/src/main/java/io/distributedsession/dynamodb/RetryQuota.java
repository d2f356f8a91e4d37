package io.distributedsession.dynamodb;

import java.util.Objects;
import java.util.function.LongSupplier;

/**
 * Bounds what repetitions add to a node's calls: a token bucket that every call fills by a share, and time by a few. Without it, a store
 * that has become slow would get a multiple of the calls that have made it slow. Thread-safe.
 */
final class RetryQuota {

    /** Enough for all connections of a busy node that are reset together. */
    static final int MOST_SAVED = 100;

    /** So that a node of little traffic repeats what fails. */
    private static final int PER_SECOND = 5;

    private static final double NANOS_PER_SECOND = 1e9;

    private final double perCall;
    private final LongSupplier nanoTime;

    // guarded by this
    private double saved = MOST_SAVED;
    private long filledAt;

    /**
     * A full bucket.
     *
     * @param percent how many repetitions a hundred calls allow; 0: none at all
     * @param nanoTime a monotonic clock
     */
    RetryQuota(int percent, LongSupplier nanoTime) {
        this.perCall = percent / 100.0;
        this.nanoTime = Objects.requireNonNull(nanoTime, "nanoTime");
        this.filledAt = nanoTime.getAsLong();
    }

    /** A call is made for the first time. */
    synchronized void called() {
        fill(perCall);
    }

    /** Whether a call may be repeated now; counts it if so. */
    synchronized boolean admitRetry() {
        long now = nanoTime.getAsLong();
        fill((now - filledAt) * PER_SECOND / NANOS_PER_SECOND);
        filledAt = now;
        if (perCall == 0 || saved < 1) {
            return false;
        }
        saved--;
        return true;
    }

    private void fill(double more) {
        saved = Math.min(MOST_SAVED, saved + more);
    }
}
