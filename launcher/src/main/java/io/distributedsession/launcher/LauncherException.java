package io.distributedsession.launcher;

/** Something could not be started; the message says what, why and what to do. */
public final class LauncherException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message an id ({@code DSS-0900} to {@code DSS-0999}), what happened, and the remedy
     */
    public LauncherException(String message) {
        super(message);
    }
}
