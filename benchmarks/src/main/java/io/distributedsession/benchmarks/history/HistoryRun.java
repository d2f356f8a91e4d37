package io.distributedsession.benchmarks.history;

import java.io.PrintStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.SigningKeyRepository;
import io.distributedsession.benchmarks.Figure;
import io.distributedsession.benchmarks.Result;
import io.distributedsession.benchmarks.Run;
import io.distributedsession.benchmarks.dynamodb.LocalDatabase;
import io.distributedsession.benchmarks.node.Node;
import io.distributedsession.dynamodb.DynamoDbAccess;
import io.distributedsession.keys.MemorySigningKeyRepository;
import io.distributedsession.store.RecordStore;
import io.distributedsession.store.dynamodb.DynamoDbRecordStore;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Run {@code history}: updates lost, doubled or revived while clients on four nodes use the same sessions at once.
 *
 * @param operations how many are made at least, in all
 */
public record HistoryRun(int operations) implements Run {

    public static final HistoryRun FULL = new HistoryRun(50_000);

    private static final double LEAST_CONFLICTS = 0.10;
    private static final double LEAST_ACKNOWLEDGED = 0.50;

    @Override
    public Result run(PrintStream out) throws Exception {
        try (LocalDatabase database = LocalDatabase.start();
                DynamoDbClient client = database.client()) {
            DistributedSessionOptions options = database.newTables();
            Conflicts conflicts = new Conflicts();
            RecordStore store =
                    conflicts.watch(new DynamoDbRecordStore(DynamoDbAccess.open(options, Optional.of(client))));
            HistoryTally tally = new HistoryTally(conflicts, out);
            List<Service> nodes = nodes(options, store);
            new Episodes(nodes, nodes.get(0), tally).play(operations);
            tally.print();
            return result(tally);
        }
    }

    private static List<Service> nodes(DistributedSessionOptions options, RecordStore store) {
        SigningKeyRepository keys = new MemorySigningKeyRepository();
        List<Service> nodes = new ArrayList<>();
        for (int i = 0; i < Episodes.NODES; i++) {
            nodes.add(new LocalService(new Node(options, store, keys, Clock.systemUTC())));
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
