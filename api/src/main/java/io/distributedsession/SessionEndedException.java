package io.distributedsession;

/**
 * The session that a {@link SessionHandle} stands for cannot be had any more, and never again: it has expired or was ended, it has
 * got another id since, as at a login, or the request that captured the handle has stored none.
 */
public class SessionEndedException extends SessionException {

    private static final long serialVersionUID = 1L;

    /**
     * A failure with its message and cause.
     *
     * @param id the message's id, such as {@code DSS-0042}
     * @param message the subject, the cause and the remedy; no session id, cookie or key
     * @param cause what failed below, may be {@code null}
     */
    public SessionEndedException(String id, String message, Throwable cause) {
        super(id, message, cause);
    }
}
