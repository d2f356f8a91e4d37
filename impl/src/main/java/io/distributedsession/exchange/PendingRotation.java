package io.distributedsession.exchange;

import java.util.Optional;

/** The new id, and the user, that the session is to get at the commit. */
final class PendingRotation {

    private boolean wanted;
    private Optional<String> principal = Optional.empty();

    /** Whether a stored session is to get a new id. */
    boolean isWanted() {
        return wanted;
    }

    /** The user to bind. */
    Optional<String> principal() {
        return principal;
    }

    /**
     * A new id.
     *
     * @param stored whether there is a stored session; one that starts later has a new id anyway
     */
    void rotate(boolean stored) {
        wanted = stored;
    }

    /** A user, and so a new id. */
    void bind(String name, boolean stored) {
        wanted = stored;
        principal = Optional.of(name);
    }

    /** It is done, or the session is over. */
    void clear() {
        wanted = false;
        principal = Optional.empty();
    }
}
