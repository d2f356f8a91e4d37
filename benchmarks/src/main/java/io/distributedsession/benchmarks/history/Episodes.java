package io.distributedsession.benchmarks.history;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/** Several sessions at a time, on all nodes, until enough operations were made. */
final class Episodes {

    static final int NODES = 4;
    private static final int THREADS_OF_A_NODE = 8;
    /** Sessions that are used at once; so each is used by two threads of every node. */
    private static final int SESSIONS = 4;

    private static final int CLIENTS = NODES * THREADS_OF_A_NODE / SESSIONS;

    private final List<Service> nodes;
    private final Service witness;
    private final HistoryTally tally;

    /**
     * Episodes that are not played yet.
     *
     * @param nodes which the sessions are used on
     * @param witness which states are read on when all is quiet
     */
    Episodes(List<Service> nodes, Service witness, HistoryTally tally) {
        this.nodes = nodes;
        this.witness = witness;
        this.tally = tally;
    }

    /** Plays until the tally has that many operations. */
    void play(int operations) throws Exception {
        play(() -> tally.operations() >= operations);
    }

    /** Plays until it is enough, and ends the episodes that have begun. */
    void play(BooleanSupplier isEnough) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(NODES * THREADS_OF_A_NODE);
        ExecutorService directors = Executors.newFixedThreadPool(SESSIONS);
        AtomicLong seeds = new AtomicLong();
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int session = 0; session < SESSIONS; session++) {
                running.add(directors.submit(() -> {
                    while (!isEnough.getAsBoolean()) {
                        new Episode(nodes, witness, CLIENTS, threads, tally, seeds.incrementAndGet()).play();
                    }
                    return null;
                }));
            }
            for (Future<?> director : running) {
                director.get();
            }
        } finally {
            directors.shutdownNow();
            threads.shutdownNow();
        }
    }
}
