package io.distributedsession.store;

import java.time.Duration;

/** Counts work under way that may still ask the store, so that whoever closes it can wait. Thread-safe. */
public final class InFlight {

    // guarded by this
    private int count;

    /** One more; to be ended exactly once. */
    public synchronized void begin() {
        count++;
    }

    /** One less. */
    public synchronized void end() {
        count--;
        if (count == 0) {
            notifyAll();
        }
    }

    /**
     * Waits until nothing is under way.
     *
     * @return how much is under way still
     */
    public synchronized int awaitNone(Duration patience) {
        long giveUp = System.nanoTime() + patience.toNanos();
        try {
            for (long left = patience.toNanos(); count > 0 && left > 0; left = giveUp - System.nanoTime()) {
                wait(left / 1_000_000, (int) (left % 1_000_000));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return count;
    }
}
