package io.distributedsession.observability;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.distributedsession.metrics.SessionMeter;
import io.distributedsession.metrics.StoreCall;

/**
 * What became of the calls that requests have made: asked for, it makes none. A node that gets no requests makes no calls, so
 * after a while without any it counts as well again, or it would stay out of the load balancer for good. A call that the store put off
 * says nothing of the node: all nodes meet throttling alike, and each one fewer leaves the others more to ask. Thread-safe.
 */
@ApplicationScoped
public class StoreHealth implements SessionMeter {

    static final int FAILURES = 3;
    static final Duration FORGIVEN_AFTER = Duration.ofSeconds(30);

    private final InstantSource clock;

    // guarded by this
    private int failuresInARow;
    private Instant lastFailure = Instant.MIN;
    private String lastError = "";

    public StoreHealth() {
        this(InstantSource.system());
    }

    StoreHealth(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized void called(StoreCall call) {
        if (call.isServed()) {
            failuresInARow = 0;
        } else if (!call.isPostponed()) {
            failuresInARow++;
            lastFailure = clock.instant();
            lastError = call.error().orElse("");
        }
    }

    @Override
    public void touchSkipped() {
        // makes no call
    }

    /** The error of the latest call, if the store does not serve; never anything of a session. */
    public synchronized Optional<String> failure() {
        boolean failing = failuresInARow >= FAILURES && clock.instant().isBefore(lastFailure.plus(FORGIVEN_AFTER));
        return failing ? Optional.of(lastError) : Optional.empty();
    }
}
