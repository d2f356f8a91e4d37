package io.distributedsession.benchmarks.history;

import java.io.PrintStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.SigningKeyRepository;
import io.distributedsession.benchmarks.Figure;
import io.distributedsession.benchmarks.Result;
import io.distributedsession.benchmarks.Run;
import io.distributedsession.benchmarks.dynamodb.LocalDatabase;
import io.distributedsession.benchmarks.node.Node;
import io.distributedsession.dynamodb.DynamoDbAccess;
import io.distributedsession.keys.MemorySigningKeyRepository;
import io.distributedsession.store.dynamodb.DynamoDbRecordStore;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Run {@code history}: updates lost, doubled or revived while clients on four nodes use the same sessions at once.
 *
 * @param operations how many are made at least, in all
 */
public record HistoryRun(int operations) implements Run {

    public static final HistoryRun FULL = new HistoryRun(50_000);

    private static final int NODES = 4;
    private static final int THREADS_OF_A_NODE = 8;
    /** Sessions that are used at once; so each is used by two threads of every node. */
    private static final int SESSIONS = 4;

    private static final int CLIENTS = NODES * THREADS_OF_A_NODE / SESSIONS;
    private static final double LEAST_CONFLICTS = 0.10;
    private static final double LEAST_ACKNOWLEDGED = 0.50;

    @Override
    public Result run(PrintStream out) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(NODES * THREADS_OF_A_NODE);
        ExecutorService directors = Executors.newFixedThreadPool(SESSIONS);
        try (LocalDatabase database = LocalDatabase.start();
                DynamoDbClient client = database.client()) {
            DistributedSessionOptions options = database.newTables();
            ConflictCounter store =
                    new ConflictCounter(new DynamoDbRecordStore(DynamoDbAccess.open(options, Optional.of(client))));
            HistoryTally tally = new HistoryTally(store, out);
            List<Node> nodes = nodes(options, store);
            AtomicLong seeds = new AtomicLong();
            List<Future<?>> running = new ArrayList<>();
            for (int session = 0; session < SESSIONS; session++) {
                running.add(directors.submit(() -> {
                    while (tally.operations() < operations) {
                        new Episode(nodes, CLIENTS, threads, tally, seeds.incrementAndGet()).play();
                    }
                    return null;
                }));
            }
            for (Future<?> director : running) {
                director.get();
            }
            tally.print();
            return result(tally);
        } finally {
            directors.shutdownNow();
            threads.shutdownNow();
        }
    }

    private static List<Node> nodes(DistributedSessionOptions options, ConflictCounter store) {
        SigningKeyRepository keys = new MemorySigningKeyRepository();
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < NODES; i++) {
            nodes.add(new Node(options, store, keys, Clock.systemUTC()));
        }
        return nodes;
    }

    /** A run in which clients hardly met, or in which hardly anything was done, proves nothing and does not hold. */
    private static Result result(HistoryTally tally) {
        return Result.of(
                Figure.none(tally.violations()),
                Figure.atLeast(tally.conflictShare(), LEAST_CONFLICTS, " of requests in conflict"),
                Figure.atLeast(tally.acknowledgedShare(), LEAST_ACKNOWLEDGED, " acknowledged"));
    }
}
