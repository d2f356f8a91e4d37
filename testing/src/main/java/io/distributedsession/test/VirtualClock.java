package io.distributedsession.test;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;

/**
 * The clock of all sessions of a test: it stands still until the test lets time pass. It begins at noon of the first day of
 * 2040, UTC. Inject it; a test whose beans inject an {@link InstantSource} may produce one from it. Thread-safe.
 */
@Dependent
@Typed(VirtualClock.class)
public class VirtualClock implements InstantSource {

    private final VirtualTime time;

    /**
     * For the container.
     *
     * @param extension holds the time
     */
    @Inject
    VirtualClock(VirtualTimeExtension extension) {
        this.time = extension.time();
    }

    @Override
    public Instant instant() {
        return time.instant();
    }

    /**
     * Lets time pass.
     *
     * @param passing how much; not {@code null}
     * @throws IllegalArgumentException if it is negative
     */
    public void advance(Duration passing) {
        time.advance(passing);
    }
}
