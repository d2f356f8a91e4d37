package io.distributedsession.exchange;

import io.distributedsession.SessionConflictException;
import io.distributedsession.SessionException;
import io.distributedsession.SessionStoreException;
import io.distributedsession.SessionTooLargeException;

final class ExchangeMessages {

    private ExchangeMessages() {}

    static SessionConflictException rotated(String reference) {
        return new SessionConflictException(
                "DSS-0600",
                "session " + reference + " has got a new id, and this request came with the old one: "
                        + "repeat the request with the new cookie");
    }

    static SessionConflictException ended(String reference) {
        return new SessionConflictException(
                "DSS-0601",
                "session " + reference + " ended while this request changed it, nothing was written: "
                        + "repeat the request to start a new session");
    }

    static SessionConflictException changedElsewhere(String reference) {
        return new SessionConflictException(
                "DSS-0602",
                "session " + reference + " was changed by another request in a bean that this request changed too,"
                        + " nothing of this request was written: repeat the request");
    }

    static SessionTooLargeException tooLarge(long bytes, int limit) {
        return new SessionTooLargeException(
                "DSS-0603",
                "the session would take " + bytes + " bytes and may take " + limit + ", nothing was written: "
                        + "keep less in the session or raise distributed-session.max-session-bytes");
    }

    static SessionStoreException idTaken() {
        return new SessionStoreException(
                "DSS-0604",
                "the new session's id is taken, which chance cannot explain, nothing was written: "
                        + "check the server's source of randomness");
    }

    static SessionStoreException newerToken() {
        return new SessionStoreException(
                "DSS-0605",
                "the request's cookie was made by a newer release of this library: finish the rolling deployment");
    }

    static SessionException tooLate() {
        return new SessionException(
                "DSS-0606",
                "the response has begun, so a new session's cookie can no longer be sent: "
                        + "start the session or change its id before the response is written");
    }

    static SessionStoreException notOpen(SessionException cause) {
        return new SessionStoreException("DSS-0607", "the session cannot be opened now: " + cause.getMessage(), cause);
    }

    static SessionStoreException tooManyNewSessions(int limit) {
        return new SessionStoreException(
                "DSS-0609",
                "this node has started " + limit
                        + " sessions within a second, nothing was written: if these are your users,"
                        + " raise distributed-session.max-new-sessions-per-second");
    }

    static String notExtended(SessionStoreException cause) {
        return "DSS-0608: a session could not be extended and expires earlier unless a later request extends it: "
                + cause.getMessage();
    }

    static String dropped(SessionException cause) {
        return "DSS-0610: the request failed, and what it changed in the session is dropped: " + cause.getMessage();
    }
}
