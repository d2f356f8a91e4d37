package io.distributedsession.store;

import java.time.Instant;

import io.distributedsession.SessionStoreException;
import io.distributedsession.SessionTooLargeException;

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

    static SessionStoreException rejected(RuntimeException cause) {
        return new SessionStoreException(
                "DSS-0503",
                "The executor took no asynchronous call. Is the application or the server stopping, or the executor's"
                        + " queue full?",
                cause);
    }

    static SessionTooLargeException tooLarge(int bytes, int limit) {
        return new SessionTooLargeException(
                "DSS-0504",
                "The value has " + bytes + " bytes, " + limit
                        + " are allowed. Store less, or raise distributed-session.max-session-bytes.");
    }

    static SessionStoreException partsMissing() {
        return new SessionStoreException(
                "DSS-0505",
                "Parts of a stored value are missing, though the value is not expired. Something else deletes items of the"
                        + " table; set the value again.");
    }

    static SessionStoreException replacedTooOften(int times) {
        return new SessionStoreException(
                "DSS-0506",
                "A value was replaced " + times
                        + " times while it was read. Read it again later, and set it less often.");
    }

    static SessionStoreException outcomeUnknown() {
        return new SessionStoreException(
                "DSS-0507",
                "A value's write was not answered, nor was its repetition, and another value stands there now. Read it"
                        + " before it is set again.",
                null,
                true);
    }

    static String notDeleted(PartPointer pointer) {
        return "DSS-0508: " + pointer.chunks()
                + " superseded parts of a value could not be deleted. They stay until their" + " time to live is over.";
    }
}
