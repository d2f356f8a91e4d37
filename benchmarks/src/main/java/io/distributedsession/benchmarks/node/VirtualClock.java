package io.distributedsession.benchmarks.node;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is set. Begins tomorrow, so that the database, whose time is real, finds nothing expired. */
public final class VirtualClock implements InstantSource {

    public static final Instant START =
            Instant.ofEpochSecond(Instant.now().plus(Duration.ofDays(1)).getEpochSecond());

    private volatile Instant now = START;

    @Override
    public Instant instant() {
        return now;
    }

    /** Sets it to a time after {@link #START}. */
    public void set(Duration sinceStart) {
        now = START.plus(sinceStart);
    }

    /** The same clock, ahead by a constant. */
    public InstantSource ahead(Duration offset) {
        return () -> now.plus(offset);
    }
}
