package io.distributedsession.exchange;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import io.distributedsession.SessionConflictException;
import io.distributedsession.SessionEndedException;
import io.distributedsession.SessionException;
import io.distributedsession.SessionRejected.Reason;
import io.distributedsession.SessionStoreException;
import io.distributedsession.SessionTooLargeException;
import io.distributedsession.state.UnsealException;
import io.distributedsession.store.PartPointer;

final class ExchangeMessages {

    private static final Duration LEASE_RETRY = Duration.ofSeconds(1);

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

    static SessionConflictException leased(String reference) {
        return new SessionConflictException(
                "DSS-0611",
                "session " + reference + " is leased by another request, which has not given it back within"
                        + " distributed-session.lease-wait, nothing of this request was written: repeat the request",
                LEASE_RETRY);
    }

    static SessionConflictException leaseLost(String reference) {
        return new SessionConflictException(
                "DSS-0612",
                "the request has held the lease of session " + reference + " for longer than"
                        + " distributed-session.lease-duration, and another one has it now, nothing of this request was"
                        + " written: repeat the request, and make exclusive methods faster");
    }

    static SessionException changedBeforeLease(String bean) {
        return new SessionException(
                "DSS-0613",
                "bean '" + bean
                        + "' was changed in this request before one of its @Exclusive methods was called, nothing"
                        + " was written: put @Exclusive on every method that changes the bean, or on its class");
    }

    static SessionException changedWithoutLease(String bean) {
        return new SessionException(
                "DSS-0614",
                "bean '" + bean + "' has @Exclusive and was changed without the session's lease, nothing was written:"
                        + " put @Exclusive on every method that changes the bean, or on its class");
    }

    static SessionStoreException interrupted(InterruptedException cause) {
        return new SessionStoreException(
                "DSS-0615",
                "the thread was interrupted while it waited for a session's lease: repeat the request",
                cause);
    }

    static String optionalLost(Optional<String> reference, Set<String> beans, SessionStoreException cause) {
        return "DSS-0630: changes of the optional beans " + beans + " of "
                + reference.map(known -> "session " + known).orElse("a session that is new or was not read")
                + " are not stored; the request is served all the same: " + cause.getMessage();
    }

    static SessionStoreException notJoined(Exception cause) {
        return new SessionStoreException(
                "DSS-0629",
                "another request of the same session has waited for the store for as long as this one may: repeat the request"
                        + " later",
                cause);
    }

    static String notReleased(String reference, SessionStoreException cause) {
        return "DSS-0616: the lease of session " + reference + " could not be given back and ends by time: "
                + cause.getMessage();
    }

    static SessionStoreException replacedTooOften(String reference, String bean) {
        return new SessionStoreException(
                "DSS-0617",
                "bean '" + bean + "' of session " + reference
                        + " was replaced by other requests each time it was read: repeat the request");
    }

    static String notDiscarded(String bean, PartPointer superseded) {
        return "DSS-0618: " + superseded + " of bean '" + bean + "', which nothing names any more, could not be deleted"
                + " and end by their expiry";
    }

    static SessionConflictException refused(String reference, UnsealException cause) {
        return new SessionConflictException(
                "DSS-0619",
                "session " + reference + " has ended, for a large bean of it was refused: repeat the request to start a"
                        + " new session. " + cause.getMessage(),
                cause);
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

    static SessionEndedException capturedHasEnded(SessionConflictException cause) {
        return new SessionEndedException(
                "DSS-0640",
                "the captured session cannot be had any more, the task has not run: it has expired or was ended, it has got"
                        + " another id since, or the request that captured it has not stored it: capture it again in a later"
                        + " request",
                cause);
    }

    static SessionException noResponse() {
        return new SessionException(
                "DSS-0641",
                "a run of SessionRunner has no response to send a cookie with, so it cannot start a session or change its id:"
                        + " do that in a request");
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

    /** @param unlogged how many of the same reason were not logged since the last one that was */
    static String rejected(Reason reason, Optional<String> reference, long unlogged) {
        return "DSS-0620: "
                + reference.map(name -> "session " + name + " was refused").orElse("a request's session was refused")
                + " (" + reason + "): " + cause(reason)
                + (unlogged > 0 ? "; " + unlogged + " more since the last message of this reason" : "");
    }

    private static String cause(Reason reason) {
        return switch (reason) {
            case MALFORMED -> "the cookie is no token, so somebody makes cookies up, or sets another one of its name";
            case UNKNOWN_KEY ->
                "the cookie is signed by a key that this node does not know: it is forged, or the nodes of the"
                        + " application do not use the same key table";
            case REVOKED -> "it was signed or sealed under a revoked key; its user starts anew";
            case FORGED ->
                "the cookie's signature does not hold, so somebody makes cookies up, or another application has"
                        + " the same cookie and key table";
            case EXPIRED -> "the cookie's time has passed";
            case ROLLED_BACK ->
                "the stored session is older than the cookie: unless the table was restored, or another"
                        + " region serves, find out who else writes it";
            case TAMPERED -> "the stored session's seal does not hold: find out who else writes the session table";
            case TOO_MANY_NEW_SESSIONS ->
                "this node starts no more sessions within this second: unless it is an attack,"
                        + " raise distributed-session.max-new-sessions-per-second";
        };
    }

    static String notUnindexed(String reference) {
        return "DSS-0627: the entry of session " + reference
                + ", which has ended, could not be removed from the index of users and ends by its expiry";
    }

    static SessionException noIndex() {
        return new SessionException(
                "DSS-0621",
                "the index of users' sessions is not kept: inject SessionRegistry, or set"
                        + " distributed-session.principal-index=true");
    }

    static SessionStoreException rotatedTooOften() {
        return new SessionStoreException(
                "DSS-0622",
                "sessions of the user got new ids each time they were to be ended, not all are ended: repeat the call");
    }

    static String notLimited(SessionException cause) {
        return "DSS-0623: a user who has logged in may have more sessions than"
                + " distributed-session.max-sessions-per-principal until the next login: " + cause.getMessage();
    }

    static SessionException notTheRequestsUser() {
        return new SessionException(
                "DSS-0624",
                "bindPrincipal was called with another name than the user of the request's security context has: bind that"
                        + " name, or set distributed-session.request-principal=false");
    }

    static String notFollowed(SessionException cause) {
        return "DSS-0625: a session could not follow the user of a request that does not need it, and will in a later"
                + " one: " + cause.getMessage();
    }

    static String notRenewed(SessionException cause) {
        return "DSS-0626: a session could not be given the new id that is due, and will be by a later request: "
                + cause.getMessage();
    }

    static String rotationUnknown(String reference, SessionException cause) {
        return "DSS-0628: it is not known whether session " + reference
                + " has got a new id, and if it has, its user is"
                + " answered 409 until the old one's minute is over, and starts anew then: see why the store fails. "
                + cause.getMessage();
    }
}
