package io.distributedsession.exchange;

import java.util.Optional;

/**
 * The user that the server knows a request to be of; implemented by the filters. Asked as late as possible, and again at the
 * commit: a user may log in while the request is served. Does not make anyone log in.
 */
@FunctionalInterface
public interface RequestUser {

    /** Nobody, as far as the server knows. */
    RequestUser NOBODY = Optional::empty;

    /** The user's name, empty while there is none. */
    Optional<String> name();

    /** Whether this thread can tell. Where it cannot, the user is the one whom another thread of the request saw last. */
    default boolean isKnown() {
        return true;
    }
}
