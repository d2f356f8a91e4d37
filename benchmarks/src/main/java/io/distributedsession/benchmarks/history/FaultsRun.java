package io.distributedsession.benchmarks.history;

import java.io.PrintStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.ResilienceOptions;
import io.distributedsession.SigningKeyRepository;
import io.distributedsession.benchmarks.Figure;
import io.distributedsession.benchmarks.Result;
import io.distributedsession.benchmarks.Run;
import io.distributedsession.benchmarks.dynamodb.LocalDatabase;
import io.distributedsession.benchmarks.node.Node;
import io.distributedsession.dynamodb.DynamoDbAccess;
import io.distributedsession.keys.MemorySigningKeyRepository;
import io.distributedsession.launcher.faults.Fault;
import io.distributedsession.launcher.faults.FaultPlan;
import io.distributedsession.launcher.faults.FaultProxy;
import io.distributedsession.store.RecordStore;
import io.distributedsession.store.dynamodb.DynamoDbRecordStore;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Run {@code faults}: updates lost, doubled or revived while three calls in ten of four nodes fail.
 *
 * @param operations how many are made at least, in all
 */
public record FaultsRun(int operations) implements Run {

    public static final FaultsRun FULL = new FaultsRun(200_000);

    private static final FaultPlan PLAN = FaultPlan.seeded(6)
            .with(Fault.DROP_AFTER, 0.10)
            .with(Fault.DROP_BEFORE, 0.05)
            .with(Fault.THROTTLED_TABLE, 0.04)
            .with(Fault.THROTTLED_RATE, 0.03)
            .with(Fault.THROTTLED_ACCOUNT, 0.03)
            .with(Fault.RESET_BEFORE, 0.025)
            .with(Fault.RESET_AFTER, 0.025);

    private static final double LEAST_ACKNOWLEDGED = 0.50;

    @Override
    public Result run(PrintStream out) throws Exception {
        try (LocalDatabase database = LocalDatabase.start();
                FaultProxy proxy = FaultProxy.before(database.endpoint());
                DynamoDbClient direct = database.client()) {
            DistributedSessionOptions options = repeating(database.newTables());
            Conflicts conflicts = new Conflicts();
            HistoryTally tally = new HistoryTally(conflicts, out);
            SigningKeyRepository keys = new MemorySigningKeyRepository();
            List<DynamoDbClient> clients = new ArrayList<>();
            List<Node> nodes = new ArrayList<>();
            for (int i = 0; i < Episodes.NODES; i++) {
                clients.add(LocalDatabase.clientAt(proxy.endpoint()));
                nodes.add(node(options, conflicts.watch(store(options, clients.get(i))), keys));
            }
            proxy.follow(PLAN);
            new Episodes(nodes, node(options, store(options, direct), keys), tally).play(operations);
            clients.forEach(DynamoDbClient::close);
            tally.print();
            out.println("calls that suffered: " + proxy.suffered());
            return Result.of(
                    Figure.none(tally.violations()),
                    Figure.atLeast(tally.acknowledgedShare(), LEAST_ACKNOWLEDGED, " acknowledged"));
        }
    }

    /** Without a quota, for what is repeated is what could be doubled; and calls that fail are the point, so no node stops asking. */
    private static DistributedSessionOptions repeating(DistributedSessionOptions options) {
        return options.toBuilder()
                .resilience(ResilienceOptions.builder()
                        .retryPercent(100)
                        .breakerFailures(1_000)
                        .build())
                .build();
    }

    private static RecordStore store(DistributedSessionOptions options, DynamoDbClient client) {
        return new DynamoDbRecordStore(DynamoDbAccess.open(options, Optional.of(client)));
    }

    private static Node node(DistributedSessionOptions options, RecordStore store, SigningKeyRepository keys) {
        return new Node(options, store, keys, Clock.systemUTC());
    }
}
