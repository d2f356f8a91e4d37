package io.distributedsession.benchmarks.soak;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.SigningKeyRepository;
import io.distributedsession.benchmarks.Figure;
import io.distributedsession.benchmarks.Result;
import io.distributedsession.benchmarks.Run;
import io.distributedsession.benchmarks.dynamodb.LocalDatabase;
import io.distributedsession.keys.MemorySigningKeyRepository;
import io.distributedsession.launcher.faults.FaultProxy;

/**
 * Run {@code soak}: two nodes under load, of which one after the other is restarted, stopped and killed in turn.
 *
 * @param length of the load
 * @param restartEvery how often a node is restarted
 * @param storeTimeout of a request
 */
public record SoakRun(Duration length, Duration restartEvery, Duration storeTimeout) implements Run {

    private static final int FULL_MINUTES = 20;
    private static final String MINUTES = "soak.minutes";

    /** {@value #FULL_MINUTES} minutes, or as many as the system property {@value #MINUTES} says. */
    public static SoakRun full() {
        return new SoakRun(
                Duration.ofMinutes(Integer.getInteger(MINUTES, FULL_MINUTES)),
                Duration.ofMinutes(2),
                Duration.ofSeconds(5));
    }

    private static final int NODES = 2;
    private static final int VISITORS = 8;
    private static final long PAUSE_MILLIS = 20;
    /** Samples of a run; each collects garbage first. */
    private static final int SAMPLES = 30;

    private static final double MOST_GROWTH = 1.10;

    @Override
    public Result run(PrintStream out) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(VISITORS);
        try (LocalDatabase database = LocalDatabase.start();
                FaultProxy proxy = FaultProxy.before(database.endpoint())) {
            DistributedSessionOptions options = database.withDefaultsAt(proxy.endpoint()).toBuilder()
                    .storeTimeout(storeTimeout)
                    .build();
            return run(options, proxy, threads, out);
        } finally {
            threads.shutdownNow();
        }
    }

    private Result run(DistributedSessionOptions options, FaultProxy proxy, ExecutorService threads, PrintStream out)
            throws Exception {
        SigningKeyRepository keys = new MemorySigningKeyRepository();
        AtomicReferenceArray<SoakNode> nodes = new AtomicReferenceArray<>(NODES);
        for (int i = 0; i < NODES; i++) {
            nodes.set(i, new SoakNode(options, keys));
        }
        List<String> failures = Collections.synchronizedList(new ArrayList<>());
        AtomicLong requests = new AtomicLong();
        long end = System.nanoTime() + length.toNanos();
        List<Future<?>> load = new ArrayList<>();
        for (int i = 0; i < VISITORS; i++) {
            SoakVisitor visitor = new SoakVisitor(nodes, failures);
            load.add(threads.submit(() -> {
                while (System.nanoTime() < end) {
                    visitor.request();
                    requests.incrementAndGet();
                    Thread.sleep(PAUSE_MILLIS);
                }
                return null;
            }));
        }
        Watched watched = new Watched(proxy);
        int restarts = restartAndWatch(options, keys, nodes, watched, end);
        for (Future<?> visitor : load) {
            visitor.get();
        }
        for (int i = 0; i < NODES; i++) {
            nodes.get(i).stop();
        }
        out.printf("%,d requests, %d restarts%n", requests.get(), restarts);
        failures.stream().limit(10).forEach(out::println);
        return watched.result(failures.size(), out);
    }

    private int restartAndWatch(
            DistributedSessionOptions options,
            SigningKeyRepository keys,
            AtomicReferenceArray<SoakNode> nodes,
            Watched watched,
            long end)
            throws InterruptedException {
        long step = length.dividedBy(SAMPLES).toMillis();
        long nextRestart = System.nanoTime() + restartEvery.toNanos();
        int restarts = 0;
        while (System.nanoTime() < end) {
            Thread.sleep(step);
            if (System.nanoTime() > nextRestart) {
                nextRestart += restartEvery.toNanos();
                SoakNode old = nodes.getAndSet(restarts % NODES, new SoakNode(options, keys));
                // each node is stopped and killed in turn
                if (restarts / NODES % 2 == 0) {
                    old.stop();
                } else {
                    old.kill();
                }
                restarts++;
            }
            watched.sample();
        }
        return restarts;
    }

    /** What must not grow. */
    private static final class Watched {

        private final FaultProxy proxy;
        private final List<Long> heap = new ArrayList<>();
        private final List<Long> threads = new ArrayList<>();
        private final List<Long> connections = new ArrayList<>();

        Watched(FaultProxy proxy) {
            this.proxy = proxy;
        }

        void sample() {
            System.gc();
            heap.add(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
            threads.add((long) ManagementFactory.getThreadMXBean().getThreadCount());
            connections.add((long) proxy.openConnections());
        }

        Result result(int failed, PrintStream out) {
            out.println("heap " + heap + "\nthreads " + threads + "\nconnections " + connections);
            return Result.of(
                    Figure.none(failed),
                    Figure.atMost(Trend.of(heap).ratio(), MOST_GROWTH, " of the heap"),
                    Figure.atMost(Trend.of(threads).ratio(), MOST_GROWTH, " of the threads"),
                    Figure.atMost(Trend.of(connections).ratio(), MOST_GROWTH, " of the connections"));
        }
    }
}
