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
 *
 * <p>The server's executor keeps a cancelled task, and with it the class loader of the deployment that has ended, until the
 * task's time would have come. So nothing waits there for longer than a {@link #TICK}.
 */
final class ServerTimer implements RefreshTimer {

    static final String THREAD = "distributed-session-timer";

    static final Duration TICK = Duration.ofSeconds(5);

    private static final String NAME = "java:comp/DefaultManagedScheduledExecutorService";

    @Override
    public Runnable repeat(Runnable task, Duration first, Duration pause) {
        try {
            if (InitialContext.doLookup(NAME) instanceof ScheduledExecutorService server) {
                Future<?> runs = startInTicks(server, task, first, pause);
                return () -> runs.cancel(false);
            }
        } catch (NamingException | RejectedExecutionException e) {
            // no such executor, or none for deployments that still start
        }
        ScheduledExecutorService own = Executors.newSingleThreadScheduledExecutor(ServerTimer::thread);
        start(own, task, first, pause);
        return own::shutdownNow;
    }

    private static Future<?> startInTicks(
            ScheduledExecutorService executor, Runnable task, Duration first, Duration pause) {
        Duration tick = pause.dividedBy(ticks(pause, TICK));
        Duration firstTick = first.compareTo(tick) < 0 ? first : tick;
        return start(executor, new InTicks(task, ticks(first, tick), ticks(pause, tick)), firstTick, tick);
    }

    private static long ticks(Duration time, Duration tick) {
        return time.plus(tick).minusNanos(1).dividedBy(tick);
    }

    private static Future<?> start(ScheduledExecutorService executor, Runnable task, Duration first, Duration pause) {
        return executor.scheduleWithFixedDelay(task, first.toMillis(), pause.toMillis(), MILLISECONDS);
    }

    private static Thread thread(Runnable runs) {
        Thread thread = new Thread(runs, THREAD);
        thread.setDaemon(true);
        return thread;
    }

    /** Runs a task each so many runs. One thread at a time runs it, and what one wrote the next one sees. */
    private static final class InTicks implements Runnable {

        private final Runnable task;
        private final long pause;
        private long left;

        InTicks(Runnable task, long first, long pause) {
            this.task = task;
            this.left = first;
            this.pause = pause;
        }

        @Override
        public void run() {
            left--;
            if (left <= 0) {
                left = pause;
                task.run();
            }
        }
    }
}
