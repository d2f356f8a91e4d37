package io.distributedsession.budget;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The time that one request may spend on the store in all. What the request does otherwise is not counted, and gives a tenth of its
 * time back: a stream that goes on for hours may store something again and again. Thread-safe; what threads spend at the same
 * time counts for each.
 */
public final class Budget {

    private static final int GIVEN_BACK_DIVISOR = 10;

    private final Duration total;
    private final LongSupplier nanoTime;

    // guarded by this
    private long spent;
    private int spending;
    private long idleSince;

    /** @param nanoTime a monotonic clock */
    public Budget(Duration total, LongSupplier nanoTime) {
        this.total = total;
        this.nanoTime = nanoTime;
        this.idleSince = nanoTime.getAsLong();
    }

    /** A budget that nothing is spent of. */
    public static Budget of(Duration total) {
        return new Budget(total, System::nanoTime);
    }

    /** All there was. */
    public Duration total() {
        return total;
    }

    /** From now on time is spent, until that is closed. */
    public synchronized Spending spend() {
        long now = nanoTime.getAsLong();
        if (spending == 0) {
            spent = Math.max(0, spent - (now - idleSince) / GIVEN_BACK_DIVISOR);
        }
        spending++;
        return new Spending(now);
    }

    /** Whether anything is left to spend. */
    public boolean hasLeft() {
        return hasLeft(Duration.ZERO);
    }

    /** Whether more than this is left to spend. */
    boolean hasLeft(Duration least) {
        try (Spending spending = spend()) {
            return spending.left().compareTo(least) > 0;
        }
    }

    private synchronized Duration left(long since) {
        return total.minusNanos(spent + nanoTime.getAsLong() - since);
    }

    private synchronized void spent(long since) {
        idleSince = nanoTime.getAsLong();
        spent += idleSince - since;
        spending--;
    }

    /** Time being spent; for one thread. */
    public final class Spending implements AutoCloseable {

        private final long since;

        private Spending(long since) {
            this.since = since;
        }

        /** What is left now; zero or negative if all is spent. */
        public Duration left() {
            return Budget.this.left(since);
        }

        @Override
        public void close() {
            spent(since);
        }
    }
}
