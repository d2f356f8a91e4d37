package io.distributedsession.benchmarks.soak;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Visitors who use the same nodes, each with a session, until they are told to end. */
final class Visitors implements AutoCloseable {

    private static final int MOST_SHOWN = 10;
    private static final long END_SECONDS = 60;

    private final ExecutorService threads;
    private final List<Future<?>> running = new ArrayList<>();
    private final List<String> failures = Collections.synchronizedList(new ArrayList<>());
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong lost = new AtomicLong();
    private volatile boolean ended;

    private Visitors(int number) {
        threads = Executors.newFixedThreadPool(number);
    }

    /** Visitors of nodes that stay the same. */
    static Visitors on(List<CountingNode> nodes, int number, Duration pause) {
        return on(() -> nodes, number, pause);
    }

    /**
     * Visitors who begin at once.
     *
     * @param nodes those that are there at a moment
     * @param pause of each visitor between its requests
     */
    static Visitors on(Supplier<List<? extends CountingNode>> nodes, int number, Duration pause) {
        Visitors visitors = new Visitors(number);
        for (int i = 0; i < number; i++) {
            SoakVisitor visitor = new SoakVisitor(nodes, visitors.failures::add, visitors.lost::incrementAndGet);
            visitors.running.add(visitors.threads.submit(() -> {
                while (!visitors.ended) {
                    visitor.request();
                    visitors.requests.incrementAndGet();
                    Thread.sleep(pause.toMillis());
                }
                return null;
            }));
        }
        return visitors;
    }

    /** Tells them to end, and waits until the last has its answer. */
    void end() throws Exception {
        ended = true;
        for (Future<?> visitor : running) {
            visitor.get();
        }
    }

    /** How many requests came to what must not happen. */
    int failures() {
        return failures.size();
    }

    /** How many requests were in flight when their node was killed. */
    long lost() {
        return lost.get();
    }

    void print(PrintStream out) {
        out.printf("%,d requests, %,d of them lost with a killed node%n", requests.get(), lost.get());
        failures.stream().limit(MOST_SHOWN).forEach(out::println);
    }

    @Override
    public void close() throws InterruptedException {
        ended = true;
        threads.shutdownNow();
        threads.awaitTermination(END_SECONDS, TimeUnit.SECONDS);
    }
}
