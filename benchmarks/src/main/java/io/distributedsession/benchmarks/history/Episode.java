package io.distributedsession.benchmarks.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

import io.distributedsession.benchmarks.node.Browser;

/**
 * The life of one session: clients on all nodes use it at once, then all is quiet and the state is read, then one logs out
 * while the others go on.
 */
final class Episode {

    /** Requests that each client makes before the quiet. */
    static final int REQUESTS = 11;

    /** Requests that each client, save the one that logs out, makes around the logout. */
    static final int LAST_REQUESTS = 2;

    private final List<Service> nodes;
    private final Service witness;
    private final int clients;
    private final ExecutorService threads;
    private final HistoryTally tally;
    private final Random random;
    private final Recorder recorder = new Recorder();
    private final Queue<Long> acknowledged = new ConcurrentLinkedQueue<>();
    private final Browser browser = new Browser();

    /**
     * An episode.
     *
     * @param witness which the state is read on when all is quiet
     * @param clients how many use the session at once, spread over the nodes
     */
    Episode(List<Service> nodes, Service witness, int clients, ExecutorService threads, HistoryTally tally, long seed) {
        this.nodes = nodes;
        this.witness = witness;
        this.clients = clients;
        this.threads = threads;
        this.tally = tally;
        this.random = new Random(seed);
    }

    void play() throws Exception {
        while (client(0, browser).start() != Outcome.OK) {
            // without a cookie, what may have been stored is of no session that anybody knows
            recorder.forget();
        }
        together(this::useTheSession);
        Optional<Snapshot> quiet = Client.state(witness, browser.copy());
        tally.violations(HistoryChecker.check(recorder.operations(), quiet));
        Browser late = browser.copy();
        together(this::useTheSessionToItsEnd);
        Optional<Snapshot> end = Client.state(witness, late);
        tally.violations(HistoryChecker.check(recorder.operations(), end));
        tally.operations(recorder.operations());
    }

    private Callable<Void> useTheSession(int number) {
        Client client = client(number, browser);
        return () -> {
            for (int i = 0; i < REQUESTS; i++) {
                tally.request(client::request);
            }
            return null;
        };
    }

    private Callable<Void> useTheSessionToItsEnd(int number) {
        // each with the cookie of a live session, though one of them clears it
        Client client = client(number, browser.copy());
        boolean logsOut = number == 0;
        return () -> {
            if (logsOut) {
                tally.request(client::logout);
                return null;
            }
            for (int i = 0; i < LAST_REQUESTS; i++) {
                tally.request(client::request);
            }
            return null;
        };
    }

    private Client client(int number, Browser with) {
        Service node = nodes.get(number % nodes.size());
        return new Client(node, with, recorder, acknowledged, new Random(random.nextLong()));
    }

    private void together(IntFunction<Callable<Void>> task) throws Exception {
        List<Callable<Void>> tasks = new ArrayList<>();
        for (int number = 0; number < clients; number++) {
            tasks.add(task.apply(number));
        }
        for (Future<Void> done : threads.invokeAll(tasks)) {
            done.get();
        }
    }
}
