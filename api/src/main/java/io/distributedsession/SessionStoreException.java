package io.distributedsession;

/** The backend failed or did not say whether it applied a write. The filters answer it with status 503. */
public class SessionStoreException extends SessionException {

    private static final long serialVersionUID = 1L;

    /** Whether a write may have been applied. */
    private final boolean outcomeUnknown;

    /**
     * A failure with its message.
     *
     * @param id the message's id, such as {@code DSS-0042}
     * @param message the subject, the cause and the remedy; no session id, cookie or key
     */
    public SessionStoreException(String id, String message) {
        this(id, message, null, false);
    }

    /**
     * A failure with its message and cause.
     *
     * @param id the message's id, such as {@code DSS-0042}
     * @param message the subject, the cause and the remedy; no session id, cookie or key
     * @param cause what failed below, may be {@code null}
     */
    public SessionStoreException(String id, String message, Throwable cause) {
        this(id, message, cause, false);
    }

    /**
     * A failure of a write that may have been applied.
     *
     * @param id the message's id, such as {@code DSS-0042}
     * @param message the subject, the cause and the remedy; no session id, cookie or key
     * @param cause what failed below, may be {@code null}
     * @param outcomeUnknown whether the write may have been applied
     */
    public SessionStoreException(String id, String message, Throwable cause, boolean outcomeUnknown) {
        super(id, message, cause);
        this.outcomeUnknown = outcomeUnknown;
    }

    /**
     * Whether nobody knows if a write was applied: the state must be read again, in another request, before the change is repeated.
     *
     * @return {@code false}: nothing was applied, or nothing was to be written
     */
    public boolean isOutcomeUnknown() {
        return outcomeUnknown;
    }
}
