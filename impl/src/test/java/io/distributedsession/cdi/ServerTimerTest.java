package io.distributedsession.cdi;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Delayed;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import javax.naming.Context;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.naming.spi.InitialContextFactory;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

/** On the server's executor where there is one, else on one thread of our own. */
class ServerTimerTest {

    private static final Duration SOON = Duration.ofMillis(1);

    private final BlockingQueue<Thread> runs = new LinkedBlockingQueue<>();

    @AfterEach
    void forgetTheNaming() {
        System.clearProperty(Context.INITIAL_CONTEXT_FACTORY);
    }

    @Test
    void withoutAServer_aDaemonThreadRunsTheTaskAgainAndAgain_andEndsWithIt() throws Exception {
        Runnable stop = new ServerTimer().repeat(() -> runs.add(Thread.currentThread()), SOON, SOON);

        Thread thread = runs.poll(10, SECONDS);
        assertThat(runs.poll(10, SECONDS)).isSameAs(thread);
        assertThat(thread.getName()).isEqualTo(ServerTimer.THREAD);
        assertThat(thread.isDaemon()).isTrue();

        stop.run();
        thread.join(10_000);
        assertThat(thread.isAlive()).isFalse();
    }

    @Test
    void onAServer_itsExecutorRunsTheTask_andOutlivesIt() throws Exception {
        System.setProperty(Context.INITIAL_CONTEXT_FACTORY, Naming.class.getName());
        Naming.executor = Executors.newSingleThreadScheduledExecutor(runnable -> new Thread(runnable, "managed"));
        try {
            Runnable stop = new ServerTimer().repeat(() -> runs.add(Thread.currentThread()), SOON, SOON);
            assertThat(runs.poll(10, SECONDS).getName()).isEqualTo("managed");

            stop.run();
            runs.clear();
            CountDownLatch after = new CountDownLatch(1);
            Naming.executor.schedule(after::countDown, 20, MILLISECONDS);
            assertThat(after.await(10, SECONDS)).as("the executor goes on").isTrue();
            assertThat(runs)
                    .as("runs after the stop, at most the one that was under way")
                    .hasSizeLessThanOrEqualTo(1);
        } finally {
            Naming.executor.shutdownNow();
        }
    }

    @Test
    void whereTheServersExecutorRefuses_aThreadOfOurOwnRunsTheTask() throws Exception {
        System.setProperty(Context.INITIAL_CONTEXT_FACTORY, Naming.class.getName());
        Naming.executor = Executors.newSingleThreadScheduledExecutor();
        Naming.executor.shutdownNow();

        Runnable stop = new ServerTimer().repeat(() -> runs.add(Thread.currentThread()), SOON, SOON);

        assertThat(runs.poll(10, SECONDS).getName()).isEqualTo(ServerTimer.THREAD);
        stop.run();
    }

    @Test
    void stoppedTask_leavesTheServersExecutorSoon_sinceItHoldsTheClassLoaderOfItsDeployment() {
        System.setProperty(Context.INITIAL_CONTEXT_FACTORY, Naming.class.getName());
        ScheduledThreadPoolExecutor server = new ScheduledThreadPoolExecutor(1);
        Naming.executor = server;
        try {
            new ServerTimer()
                    .repeat(() -> runs.add(Thread.currentThread()), Duration.ofHours(1), Duration.ofHours(2))
                    .run();

            assertThat(server.getQueue())
                    .allSatisfy(left -> assertThat(((Delayed) left).getDelay(MILLISECONDS))
                            .isLessThanOrEqualTo(ServerTimer.TICK.toMillis()));
        } finally {
            server.shutdownNow();
        }
    }

    @Test
    void onAServer_theTaskRunsAtItsTimesAlone() {
        System.setProperty(Context.INITIAL_CONTEXT_FACTORY, Naming.class.getName());
        List<Runnable> scheduled = new ArrayList<>();
        List<Duration> delays = new ArrayList<>();
        Naming.executor = new ScheduledThreadPoolExecutor(1) {
            @Override
            public ScheduledFuture<?> scheduleWithFixedDelay(
                    Runnable command, long initialDelay, long delay, TimeUnit unit) {
                scheduled.add(command);
                delays.addAll(List.of(
                        Duration.of(initialDelay, unit.toChronoUnit()), Duration.of(delay, unit.toChronoUnit())));
                return null;
            }
        };
        new ServerTimer()
                .repeat(() -> runs.add(Thread.currentThread()), Duration.ofSeconds(12), Duration.ofSeconds(16));

        assertThat(delays).containsExactly(Duration.ofSeconds(4), Duration.ofSeconds(4));
        List<Integer> ranAt = new ArrayList<>();
        for (int tick = 1; tick <= 11; tick++) {
            scheduled.get(0).run();
            if (runs.poll() != null) {
                ranAt.add(tick * 4);
            }
        }
        assertThat(ranAt).containsExactly(12, 28, 44);
    }

    /** Knows the one name that a server binds. */
    public static final class Naming implements InitialContextFactory {

        private static ScheduledExecutorService executor;

        @Override
        public Context getInitialContext(Hashtable<?, ?> environment) throws NamingException {
            return new InitialContext(true) {

                @Override
                public Object lookup(String name) {
                    assertThat(name).isEqualTo("java:comp/DefaultManagedScheduledExecutorService");
                    return executor;
                }
            };
        }
    }
}
