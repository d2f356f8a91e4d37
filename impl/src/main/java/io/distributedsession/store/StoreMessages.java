package io.distributedsession.store;

import java.time.Instant;

/** Arguments that the session store refuses. */
final class StoreMessages {

    private StoreMessages() {}

    static IllegalArgumentException emptyKey() {
        return new IllegalArgumentException("DSS-0500: key must not be empty");
    }

    static IllegalArgumentException deadlinePast(Instant deadline, Instant now) {
        return new IllegalArgumentException("DSS-0501: expiry must lie in the future, was " + deadline + " at " + now);
    }

    static IllegalArgumentException deadlineTooFar(RuntimeException cause) {
        return new IllegalArgumentException("DSS-0502: expiry lies beyond the calendar; use a shorter time", cause);
    }
}
