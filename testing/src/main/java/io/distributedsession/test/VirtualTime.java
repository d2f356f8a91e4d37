package io.distributedsession.test;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** A time that passes when it is told to. It begins in years to come, so that no real clock catches up with it. */
final class VirtualTime implements InstantSource {

    private static final Instant START = Instant.parse("2040-01-01T12:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);

    @Override
    public Instant instant() {
        return now.get();
    }

    void advance(Duration passing) {
        Objects.requireNonNull(passing, "passing");
        if (passing.isNegative()) {
            throw new IllegalArgumentException("passing must not be negative, was " + passing);
        }
        now.updateAndGet(before -> before.plus(passing));
    }
}
