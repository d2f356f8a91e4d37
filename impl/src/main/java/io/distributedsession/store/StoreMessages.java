package io.distributedsession.store;

import java.time.Instant;
import java.util.concurrent.RejectedExecutionException;

import io.distributedsession.SessionStoreException;

/** What the session store refuses, and its own failures. */
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

    static SessionStoreException rejected(RejectedExecutionException cause) {
        return new SessionStoreException(
                "DSS-0503",
                "The executor took no asynchronous call. Is the application or the server stopping, or the executor's"
                        + " queue full?",
                cause);
    }
}
