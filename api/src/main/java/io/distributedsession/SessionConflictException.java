package io.distributedsession;

/**
 * Another request changed or ended the session meanwhile; nothing of this request was written. The filters answer it with
 * status 409.
 */
public class SessionConflictException extends SessionException {

    private static final long serialVersionUID = 1L;

    /**
     * A failure with its message.
     *
     * @param id the message's id, such as {@code DSS-0042}
     * @param message the subject, the cause and the remedy; no session id, cookie or key
     */
    public SessionConflictException(String id, String message) {
        super(id, message);
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
    }
}
