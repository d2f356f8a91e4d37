package io.distributedsession.cookie;

import io.distributedsession.SessionRejected;

/** What became of a cookie's value. */
public sealed interface TokenVerdict {

    /**
     * A token of this application, in time.
     *
     * @param signedByActiveKey {@code false}: a key that signs no longer, or not yet, made it; a new cookie is due
     */
    record Valid(Token token, boolean signedByActiveKey) implements TokenVerdict {}

    /** Not believed: the request goes on as if it had no cookie. */
    record Refused(SessionRejected.Reason reason) implements TokenVerdict {}

    /** Genuine, but of a newer build's format: the request fails with 503, and the cookie stays. */
    record Newer() implements TokenVerdict {}
}
