package io.distributedsession;

import java.util.Objects;
import java.util.Optional;

/**
 * Fired when a request's cookie, or the state it names, was refused; the request goes on as if it had no cookie.
 *
 * <p>Whoever sends forged cookies decides how many there are, so each node fires at most ten of these in a second for each
 * reason; the next one tells how many were left out. Nothing of the refused cookie is in it.
 *
 * @param reason why
 * @param reference the {@linkplain DistributedSession#reference() reference} of the session, where the cookie was genuine and
 *     only the stored state was refused
 * @param suppressed how many rejections of this reason the node has fired no event for since its last one
 */
public record SessionRejected(Reason reason, Optional<String> reference, long suppressed) {

    /**
     * A rejection.
     *
     * @param reason why, not {@code null}
     * @param reference the session's reference, not {@code null}
     * @param suppressed how many came before it without an event
     */
    public SessionRejected {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(reference, "reference");
    }

    /**
     * A rejection of no known session, with nothing suppressed before it.
     *
     * @param reason why, not {@code null}
     */
    public SessionRejected(Reason reason) {
        this(reason, Optional.empty(), 0);
    }

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
