package io.distributedsession.exchange;

import java.util.Optional;

/** The new id, and the user, that the session is to get at the commit. */
final class PendingRotation {

    private boolean wanted;
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

    void rotate() {
        wanted = true;
    }

    /**
     * A user, and so a new id.
     *
     * @param stored whether there is a stored session; one that starts later has a new id anyway
     */
    void bind(String name, boolean stored) {
        wanted = stored;
        principal = Optional.of(name);
    }

    /** The request's user. */
    void startsFor(String name) {
        requestUser = Optional.of(name);
    }

    /** It is done, or the session is over. */
    void clear() {
        wanted = false;
        principal = Optional.empty();
    }
}
