package io.distributedsession;

import java.util.Objects;

/** A failure of the session; the subclasses say which. Messages never hold a session id, a cookie or a key. */
public class SessionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The id of the message. */
    private final String id;

    /**
     * A failure with its message.
     *
     * @param id the message's id, such as {@code DSS-0042}
     * @param message the subject, the cause and the remedy
     */
    public SessionException(String id, String message) {
        this(id, message, null);
    }

    /**
     * A failure with its message and cause.
     *
     * @param id the message's id, such as {@code DSS-0042}
     * @param message the subject, the cause and the remedy
     * @param cause what failed below, may be {@code null}
     */
    public SessionException(String id, String message, Throwable cause) {
        super(Objects.requireNonNull(id, "id") + ": " + message, cause);
        this.id = id;
    }

    /**
     * The id of the message, which the documentation explains.
     *
     * @return for instance {@code DSS-0042}
     */
    public String id() {
        return id;
    }
}
