package io.distributedsession;

/**
 * Fired when a request's cookie, or the state it names, was refused; the request goes on as if it had no cookie.
 *
 * @param reason why
 */
public record SessionRejected(Reason reason) {

    /** Why a cookie or a state is refused. */
    public enum Reason {
        /** Not a token: wrong length, not canonical base64url, or several cookies of the name. */
        MALFORMED,
        /** Signed by a key that is not in the ring. */
        UNKNOWN_KEY,
        /** Signed or sealed by a revoked key. */
        REVOKED,
        /** The signature does not hold. */
        FORGED,
        /** The token's time has passed. */
        EXPIRED,
        /** The stored session is older than the cookie: a restored table, or another region. */
        ROLLED_BACK,
        /** The stored session's seal does not hold. */
        TAMPERED,
        /** The node starts no more sessions in this second; the request is answered with status 503. */
        TOO_MANY_NEW_SESSIONS
    }
}
