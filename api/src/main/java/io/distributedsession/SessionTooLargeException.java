package io.distributedsession;

/**
 * The state exceeds what can be stored; nothing was written and the stored state is as it was. The filters answer it with
 * status 413.
 */
public class SessionTooLargeException extends SessionException {

    private static final long serialVersionUID = 1L;

    /**
     * A failure with its message.
     *
     * @param id the message's id, such as {@code DSS-0042}
     * @param message the subject, the cause and the remedy; no session id, cookie or key
     */
    public SessionTooLargeException(String id, String message) {
        super(id, message);
    }

    /**
     * A failure with its message and cause.
     *
     * @param id the message's id, such as {@code DSS-0042}
     * @param message the subject, the cause and the remedy; no session id, cookie or key
     * @param cause what failed below, may be {@code null}
     */
    public SessionTooLargeException(String id, String message, Throwable cause) {
        super(id, message, cause);
    }
}
