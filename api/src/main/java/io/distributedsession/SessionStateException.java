package io.distributedsession;

/**
 * State that cannot be encoded or decoded; the message names the bean and the field. Nothing was written. The filters
 * answer it with status 500, or 503 where a newer build wrote the state.
 */
public class SessionStateException extends SessionException {

    private static final long serialVersionUID = 1L;

    /**
     * A failure with its message.
     *
     * @param id the message's id, such as {@code DSS-0042}
     * @param message the subject, the cause and the remedy; no session id, cookie or key
     */
    public SessionStateException(String id, String message) {
        super(id, message);
    }

    /**
     * A failure with its message and cause.
     *
     * @param id the message's id, such as {@code DSS-0042}
     * @param message the subject, the cause and the remedy; no session id, cookie or key
     * @param cause what failed below, may be {@code null}
     */
    public SessionStateException(String id, String message, Throwable cause) {
        super(id, message, cause);
    }
}
