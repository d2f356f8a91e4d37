package io.distributedsession;

/** A table that cannot hold sessions: the message says what was found and what is needed. */
public class InvalidTableException extends SessionException {

    private static final long serialVersionUID = 1L;

    /**
     * A failure with its message.
     *
     * @param id the message's id, such as {@code DSS-0042}
     * @param message the subject, the cause and the remedy; no session id, cookie or key
     */
    public InvalidTableException(String id, String message) {
        super(id, message);
    }

    /**
     * A failure with its message and cause.
     *
     * @param id the message's id, such as {@code DSS-0042}
     * @param message the subject, the cause and the remedy; no session id, cookie or key
     * @param cause what failed below, may be {@code null}
     */
    public InvalidTableException(String id, String message, Throwable cause) {
        super(id, message, cause);
    }
}
