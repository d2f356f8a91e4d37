package io.distributedsession.keys;

import java.time.Duration;
import java.time.Instant;

/** Lets one refresh pass per pause, so that made-up key ids cannot load the key store. Guarded by the ring's lock. */
final class RefreshGate {

    static final Duration PAUSE = Duration.ofSeconds(5);

    private Instant last = Instant.EPOCH;
    private boolean failed;

    boolean isOpen(Instant now) {
        Duration since = Duration.between(last, now);
        // a clock that was set back must not keep the gate shut
        return since.isNegative() || since.compareTo(PAUSE) >= 0;
    }

    void enter(Instant now) {
        last = now;
        failed = true;
    }

    void succeeded() {
        failed = false;
    }

    boolean failedLately(Instant now) {
        return failed && !isOpen(now);
    }
}
