package io.distributedsession.exchange;

import java.util.Optional;

/** The new id, and the user, that the session is to get at the commit. */
final class PendingRotation {

    private boolean wanted;
    private boolean asked;
    private Optional<String> principal = Optional.empty();
    private Optional<String> requestUser = Optional.empty();

    /** Whether a stored session is to get a new id. */
    boolean isWanted() {
        return wanted;
    }

    /** The user to bind, even if a session has to be started for that. */
    Optional<String> principal() {
        return principal;
    }

    /** The user of a session that is started, whatever for. */
    Optional<String> starter() {
        return principal.or(() -> requestUser);
    }

    /** The application wants a new id. */
    void rotate() {
        asked = true;
        wanted = true;
    }

    /**
     * The application binds a user, and so a new id.
     *
     * @param stored whether there is a stored session; one that starts later has a new id anyway
     */
    void bind(String name, boolean stored) {
        asked = true;
        wanted = stored;
        principal = Optional.of(name);
    }

    /** Nobody's session, which is stored, has become the request's user's. */
    void follow(String name) {
        wanted = true;
        principal = Optional.of(name);
    }

    /** The new cookie cannot be sent: unless the application has asked for it, a later request sees to the new id. */
    void leaveToLater() {
        if (!asked) {
            clear();
        }
    }

    /** The request's user. */
    void startsFor(String name) {
        requestUser = Optional.of(name);
    }

    /** It is done, or the session is over. */
    void clear() {
        asked = false;
        wanted = false;
        principal = Optional.empty();
    }
}
