package io.distributedsession.exchange;

import java.time.InstantSource;

/** Bounds how many sessions a node starts within one second of its clock. Thread-safe. */
final class CreationLimit {

    private final int perSecond;
    private final InstantSource clock;

    // guarded by this
    private long second = Long.MIN_VALUE;
    private int started;

    CreationLimit(int perSecond, InstantSource clock) {
        this.perSecond = perSecond;
        this.clock = clock;
    }

    /** Whether one more may be started now; counts it if so. */
    synchronized boolean admit() {
        long now = clock.instant().getEpochSecond();
        if (now != second) {
            second = now;
            started = 0;
        }
        if (started >= perSecond) {
            return false;
        }
        started++;
        return true;
    }
}
