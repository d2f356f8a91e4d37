package io.distributedsession.cdi;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;

import javax.naming.InitialContext;
import javax.naming.NamingException;

import io.distributedsession.keys.RefreshTimer;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

/**
 * The server's default managed scheduled executor (Jakarta Concurrency 3.0, section 3.2.3); where there is none, one daemon
 * thread of our own, which ends with the deployment.
 */
final class ServerTimer implements RefreshTimer {

    static final String THREAD = "distributed-session-keys";

    private static final String NAME = "java:comp/DefaultManagedScheduledExecutorService";

    @Override
    public Runnable repeat(Runnable task, Duration first, Duration pause) {
        try {
            if (InitialContext.doLookup(NAME) instanceof ScheduledExecutorService server) {
                Future<?> runs = start(server, task, first, pause);
                return () -> runs.cancel(false);
            }
        } catch (NamingException | RejectedExecutionException e) {
            // no such executor, or none for deployments that still start
        }
        ScheduledExecutorService own = Executors.newSingleThreadScheduledExecutor(ServerTimer::thread);
        start(own, task, first, pause);
        return own::shutdownNow;
    }

    private static Future<?> start(ScheduledExecutorService executor, Runnable task, Duration first, Duration pause) {
        return executor.scheduleWithFixedDelay(task, first.toMillis(), pause.toMillis(), MILLISECONDS);
    }

    private static Thread thread(Runnable runs) {
        Thread thread = new Thread(runs, THREAD);
        thread.setDaemon(true);
        return thread;
    }
}
