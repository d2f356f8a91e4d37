package io.distributedsession.dynamodb;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Keeps a node from asking a store that does not serve. Opens when so many calls in a row were not served; then it lets one call
 * through in each interval, and closes when one is answered. Throttling neither opens it, for the store is there and serves others, nor
 * counts as serving. Thread-safe.
 */
final class CircuitBreaker {

    private static final Logger LOG = System.getLogger(CircuitBreaker.class.getName());

    private final int failures;
    private final Duration probeInterval;
    private final LongSupplier nanoTime;
    private volatile boolean held;

    // guarded by this
    private int inARow;
    private boolean open;
    private long nextProbe;
    private long openedAt;
    /** Counts closings: calls that began before the last one tell nothing of the time after it. */
    private long generation;

    /** @param nanoTime a monotonic clock */
    CircuitBreaker(int failures, Duration probeInterval, LongSupplier nanoTime) {
        this.failures = failures;
        this.probeInterval = Objects.requireNonNull(probeInterval, "probeInterval");
        this.nanoTime = Objects.requireNonNull(nanoTime, "nanoTime");
    }

    /** Lets no call through until that is taken back: the tables are not known yet. */
    void hold(boolean isHeld) {
        held = isHeld;
    }

    boolean isHeld() {
        return held;
    }

    /** A call that may be made now; empty while the store is not to be asked. */
    synchronized Optional<Call> enter() {
        if (held) {
            return Optional.empty();
        }
        if (open) {
            long now = nanoTime.getAsLong();
            if (now - nextProbe < 0) {
                return Optional.empty();
            }
            nextProbe = now + probeInterval.toNanos();
        }
        return Optional.of(new Call(generation));
    }

    synchronized boolean isOpen() {
        return open;
    }

    private void served(boolean wasThrottled) {
        Optional<Duration> down = close(wasThrottled);
        down.ifPresent(time -> LOG.log(Level.INFO, DynamoDbMessages.servesAgain(time)));
    }

    private synchronized Optional<Duration> close(boolean wasThrottled) {
        if (!wasThrottled || open) {
            inARow = 0;
        }
        if (!open) {
            return Optional.empty();
        }
        open = false;
        generation++;
        return Optional.of(Duration.ofNanos(nanoTime.getAsLong() - openedAt));
    }

    private void failed(long since) {
        if (opens(since)) {
            LOG.log(Level.WARNING, DynamoDbMessages.doesNotServe(failures, probeInterval));
        }
    }

    private synchronized boolean opens(long since) {
        if (since != generation || ++inARow < failures || open) {
            return false;
        }
        open = true;
        openedAt = nanoTime.getAsLong();
        nextProbe = openedAt + probeInterval.toNanos();
        return true;
    }

    /** One call. What is told of none of its ends tells nothing. */
    final class Call {

        private final long since;

        private Call(long since) {
            this.since = since;
        }

        /** The store has answered, be it with a refusal. */
        void served() {
            CircuitBreaker.this.served(false);
        }

        /** The attempt failed. */
        void failed(Fault fault, boolean answered) {
            if (answered) {
                CircuitBreaker.this.served(fault.isRetryable());
            } else if (fault != Fault.STOPPED && fault != Fault.NO_CONNECTION_FREE) {
                CircuitBreaker.this.failed(since);
            }
        }
    }
}
