package io.distributedsession.exchange;

import java.util.Optional;

/** The new id, and the user, that the session is to get at the commit. */
final class PendingRotation {

    private boolean asked;
    private Optional<String> bound = Optional.empty();
    private Optional<String> followed = Optional.empty();
    private Optional<String> requestUser = Optional.empty();

    /** Whether a stored session is to get a new id. */
    boolean isWanted() {
        return asked || bound.isPresent() || followed.isPresent();
    }

    /** Whether the application has asked for it, so that it cannot wait for a later request. */
    boolean isAsked() {
        return asked || bound.isPresent();
    }

    /** The user to bind, even if a session has to be started for that. */
    Optional<String> principal() {
        return bound.or(() -> followed);
    }

    /** The user of a session that is started, whatever for. */
    Optional<String> starter() {
        return bound.or(() -> requestUser);
    }

    /** The application wants a new id. */
    void rotate() {
        asked = true;
    }

    /** The application binds a user, and so a new id. */
    void bind(String name) {
        bound = Optional.of(name);
    }

    /** Nobody's session, which is stored, has become the request's user's. */
    void follow(String name) {
        followed = Optional.of(name);
    }

    /** The new cookie cannot be sent: unless the application has asked for it, a later request sees to the new id. */
    void leaveToLater() {
        if (!isAsked()) {
            followed = Optional.empty();
        }
    }

    /** The request's user. */
    void startsFor(String name) {
        requestUser = Optional.of(name);
    }

    /** The request has no user, or none any more. */
    void startsForNobody() {
        followed = Optional.empty();
        requestUser = Optional.empty();
    }

    /** It is done, or the session is over. */
    void clear() {
        asked = false;
        bound = Optional.empty();
        startsForNobody();
    }
}
