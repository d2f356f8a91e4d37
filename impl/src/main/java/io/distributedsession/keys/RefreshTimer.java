package io.distributedsession.keys;

import java.time.Duration;

/** Runs a task again and again on a thread that serves no request. */
public interface RefreshTimer {

    /**
     * Starts.
     *
     * @param task what to run; throws nothing
     * @param first how long to wait before the first run
     * @param pause how long to wait after each run
     * @return ends it: after this no run begins
     */
    Runnable repeat(Runnable task, Duration first, Duration pause);
}
