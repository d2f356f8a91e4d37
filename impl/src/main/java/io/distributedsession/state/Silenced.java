package io.distributedsession.state;

import java.util.Arrays;

/**
 * Stands for a cause whose message may hold values of the session, as that of a {@code NumberFormatException} does: tells its
 * class and where it came from, and no more.
 */
final class Silenced extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int MOST_CAUSES = 8;
    private static final int MOST_FRAMES = 64;

    private Silenced(Throwable original, Throwable cause) {
        super(original.getClass().getName() + ", its message withheld", cause, false, true);
        StackTraceElement[] frames = original.getStackTrace();
        setStackTrace(Arrays.copyOf(frames, Math.min(frames.length, MOST_FRAMES)));
    }

    static Throwable of(Throwable original) {
        return of(original, MOST_CAUSES);
    }

    private static Throwable of(Throwable original, int causes) {
        Throwable cause = original.getCause();
        return new Silenced(original, cause == null || causes == 0 ? null : of(cause, causes - 1));
    }
}
