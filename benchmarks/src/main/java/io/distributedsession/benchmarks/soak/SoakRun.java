package io.distributedsession.benchmarks.soak;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.SigningKeyRepository;
import io.distributedsession.benchmarks.Figure;
import io.distributedsession.benchmarks.Result;
import io.distributedsession.benchmarks.Run;
import io.distributedsession.benchmarks.dynamodb.LocalDatabase;
import io.distributedsession.keys.MemorySigningKeyRepository;
import io.distributedsession.launcher.faults.FaultProxy;

/**
 * The short form of run {@code soak}: two nodes in this JVM under load, of which one after the other is restarted, stopped and killed in turn.
 *
 * @param length of the load
 * @param restartEvery how often a node is restarted
 * @param storeTimeout of a request
 */
public record SoakRun(Duration length, Duration restartEvery, Duration storeTimeout) implements Run {

    private static final int NODES = 2;
    private static final int VISITORS = 8;
    private static final Duration PAUSE = Duration.ofMillis(20);
    /** Samples of a run; each collects garbage first. */
    private static final int SAMPLES = 30;

    /**
     * Until all has ended, beyond the time that a call may take: a client that is closed under its calls keeps the threads that watch over
     * these until the last one's time is up.
     */
    private static final Duration END = Duration.ofSeconds(5);

    private static final double MOST_GROWTH = 1.10;

    @Override
    public Result run(PrintStream out) throws Exception {
        try (LocalDatabase database = LocalDatabase.start();
                FaultProxy proxy = FaultProxy.before(database.endpoint())) {
            DistributedSessionOptions options = database.withDefaultsAt(proxy.endpoint()).toBuilder()
                    .storeTimeout(storeTimeout)
                    .build();
            Leftovers leftovers = new Leftovers(proxy, storeTimeout.plus(END));
            List<Long> heap = new ArrayList<>();
            int failures = underLoad(options, heap, out);
            List<String> left = leftovers.await();
            out.println("heap " + heap + "\nleft behind " + left);
            return Result.of(
                    Figure.none(failures),
                    Figure.atMost(Trend.of(heap).ratio(), MOST_GROWTH, " of the heap"),
                    Figure.none(left.size(), " threads and connections left behind"));
        }
    }

    private int underLoad(DistributedSessionOptions options, List<Long> heap, PrintStream out) throws Exception {
        SigningKeyRepository keys = new MemorySigningKeyRepository();
        List<SoakNode> nodes = new CopyOnWriteArrayList<>();
        for (int i = 0; i < NODES; i++) {
            nodes.add(new SoakNode(options, keys));
        }
        try (Visitors visitors = Visitors.on(() -> nodes, VISITORS, PAUSE)) {
            int restarts = restartAndWatch(options, keys, nodes, heap);
            visitors.end();
            nodes.forEach(SoakNode::stop);
            out.println(restarts + " restarts");
            visitors.print(out);
            return visitors.failures();
        }
    }

    private int restartAndWatch(
            DistributedSessionOptions options, SigningKeyRepository keys, List<SoakNode> nodes, List<Long> heap)
            throws InterruptedException {
        long end = System.nanoTime() + length.toNanos();
        long nextRestart = System.nanoTime() + restartEvery.toNanos();
        int restarts = 0;
        while (System.nanoTime() < end) {
            Thread.sleep(length.dividedBy(SAMPLES).toMillis());
            if (System.nanoTime() > nextRestart) {
                nextRestart += restartEvery.toNanos();
                SoakNode old = nodes.set(restarts % NODES, new SoakNode(options, keys));
                // each node is stopped and killed in turn
                if (restarts / NODES % 2 == 0) {
                    old.stop();
                } else {
                    old.kill();
                }
                restarts++;
            }
            System.gc();
            heap.add(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return restarts;
    }
}
