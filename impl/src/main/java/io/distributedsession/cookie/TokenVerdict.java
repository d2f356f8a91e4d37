package io.distributedsession.cookie;

import io.distributedsession.SessionRejected;

/** What became of a cookie's value. */
public sealed interface TokenVerdict {

    /** A token of this application, in time, whichever of the keys that verify has signed it. */
    record Valid(Token token) implements TokenVerdict {}

    /** Not believed: the request goes on as if it had no cookie. */
    record Refused(SessionRejected.Reason reason) implements TokenVerdict {}

    /** Genuine, but of a newer build's format: the request fails with 503, and the cookie stays. */
    record Newer() implements TokenVerdict {}
}
