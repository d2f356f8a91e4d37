package io.distributedsession;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Another request changed or ended the session meanwhile; nothing of this request was written. The filters answer it with
 * status 409.
 */
public class SessionConflictException extends SessionException {

    private static final long serialVersionUID = 1L;

    /** How long to wait before the request is repeated; {@code null} where waiting does not help. */
    private final Duration retryAfter;

    /**
     * A failure with its message.
     *
     * @param id the message's id, such as {@code DSS-0042}
     * @param message the subject, the cause and the remedy; no session id, cookie or key
     */
    public SessionConflictException(String id, String message) {
        super(id, message);
        this.retryAfter = null;
    }

    /**
     * A failure that is likely to be over after a while.
     *
     * @param id the message's id, such as {@code DSS-0042}
     * @param message the subject, the cause and the remedy; no session id, cookie or key
     * @param retryAfter how long to wait before the request is repeated, in whole seconds
     */
    public SessionConflictException(String id, String message, Duration retryAfter) {
        super(id, message);
        this.retryAfter = Objects.requireNonNull(retryAfter, "retryAfter");
    }

    /**
     * A failure with its message and cause.
     *
     * @param id the message's id, such as {@code DSS-0042}
     * @param message the subject, the cause and the remedy; no session id, cookie or key
     * @param cause what failed below, may be {@code null}
     */
    public SessionConflictException(String id, String message, Throwable cause) {
        super(id, message, cause);
        this.retryAfter = null;
    }

    /**
     * How long to wait before the request is repeated; the filters send it as {@code Retry-After} (RFC 9110, section 10.2.3).
     *
     * @return empty where it may be repeated at once
     */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
