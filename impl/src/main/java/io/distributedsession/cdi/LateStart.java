package io.distributedsession.cdi;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Queue;

import io.distributedsession.keys.RefreshTimer;

/** Makes up for the parts of a start that the store did not answer for, again and again until all are done. */
final class LateStart implements AutoCloseable {

    private static final Logger LOG = System.getLogger(LateStart.class.getName());

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private volatile Runnable stop = () -> {};

    // used by the timer's thread alone
    private final Queue<Runnable> left;

    private volatile boolean over;
    private String told = "";

    private LateStart(Collection<Runnable> steps, RefreshTimer timer) {
        this.left = new ArrayDeque<>(steps);
        this.stop = timer.repeat(this::tryAgain, PAUSE, PAUSE);
    }

    /** Begins, if there is anything to do. */
    static LateStart of(Collection<Runnable> steps, RefreshTimer timer) {
        return new LateStart(steps, steps.isEmpty() ? (task, first, pause) -> () -> {} : timer);
    }

    private void tryAgain() {
        if (over) {
            return;
        }
        try {
            while (!left.isEmpty()) {
                left.peek().run();
                left.remove();
            }
            over = true;
            stop.run();
            LOG.log(Level.INFO, CdiMessages.startedLate());
        } catch (RuntimeException e) {
            // once for each reason, and never of a client that was closed under a last try
            String reason = String.valueOf(e.getMessage());
            if (!over && !reason.equals(told)) {
                told = reason;
                LOG.log(Level.WARNING, "{0}", CdiMessages.stillWithoutStore(e));
            }
        }
    }

    @Override
    public void close() {
        over = true;
        stop.run();
    }
}
