package io.distributedsession.benchmarks.history;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.ResilienceOptions;
import io.distributedsession.SigningKeyRepository;
import io.distributedsession.benchmarks.Figure;
import io.distributedsession.benchmarks.Result;
import io.distributedsession.benchmarks.Run;
import io.distributedsession.benchmarks.dynamodb.LocalDatabase;
import io.distributedsession.benchmarks.node.Node;
import io.distributedsession.benchmarks.stub.FaultyStub;
import io.distributedsession.dynamodb.DynamoDbAccess;
import io.distributedsession.keys.MemorySigningKeyRepository;
import io.distributedsession.launcher.faults.Fault;
import io.distributedsession.launcher.faults.FaultPlan;
import io.distributedsession.launcher.faults.FaultProxy;
import io.distributedsession.store.RecordStore;
import io.distributedsession.store.dynamodb.DynamoDbRecordStore;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Run {@code faults}: updates lost, doubled or revived while three calls in ten of four nodes fail, and while servers are killed.
 *
 * @param operations how many are made at least while calls fail, in all
 * @param throughProxy how many of them on DynamoDB Local, over HTTP through the proxy; the others at the SDK's edge, in memory
 * @param onServers how many more on two servers that are killed and started again; none: no server is started
 */
public record FaultsRun(int operations, int throughProxy, int onServers) implements Run {

    public static final FaultsRun FULL = new FaultsRun(200_000, 20_000, 5_000);

    private static final FaultPlan PLAN = FaultPlan.seeded(6)
            .with(Fault.DROP_AFTER, 0.10)
            .with(Fault.DROP_BEFORE, 0.05)
            .with(Fault.THROTTLED_TABLE, 0.04)
            .with(Fault.THROTTLED_RATE, 0.03)
            .with(Fault.THROTTLED_ACCOUNT, 0.03)
            .with(Fault.RESET_BEFORE, 0.025)
            .with(Fault.RESET_AFTER, 0.025);

    private static final Duration STORE_TIMEOUT = Duration.ofSeconds(30);
    private static final double LEAST_ACKNOWLEDGED = 0.50;

    @Override
    public Result run(PrintStream out) throws Exception {
        try (LocalDatabase database = LocalDatabase.start()) {
            Conflicts conflicts = new Conflicts();
            HistoryTally tally = new HistoryTally(conflicts, out);
            throughTheProxy(database, conflicts, tally, out);
            atTheEdge(conflicts, tally, out);
            if (onServers > 0) {
                new KilledServers().play(tally.operations() + onServers, tally, out);
                tally.print();
            }
            return Result.of(
                    Figure.none(tally.violations()),
                    Figure.atLeast(tally.acknowledgedShare(), LEAST_ACKNOWLEDGED, " acknowledged"));
        }
    }

    private void throughTheProxy(LocalDatabase database, Conflicts conflicts, HistoryTally tally, PrintStream out)
            throws Exception {
        try (FaultProxy proxy = FaultProxy.before(database.endpoint());
                DynamoDbClient direct = database.client()) {
            List<DynamoDbClient> clients = Stream.generate(() -> LocalDatabase.clientAt(proxy.endpoint()))
                    .limit(Episodes.NODES)
                    .toList();
            proxy.follow(PLAN);
            play(throughProxy, clients, direct, database.newTables(), conflicts, tally);
            out.println("through the proxy, calls that suffered: " + proxy.suffered());
        }
    }

    private void atTheEdge(Conflicts conflicts, HistoryTally tally, PrintStream out) throws Exception {
        FaultyStub stub = new FaultyStub(PLAN);
        List<DynamoDbClient> clients =
                Stream.generate(stub::client).limit(Episodes.NODES).toList();
        DistributedSessionOptions options = DistributedSessionOptions.builder()
                .application(Node.APPLICATION)
                .storeTimeout(STORE_TIMEOUT)
                .build();
        try (DynamoDbClient direct = stub.directClient()) {
            play(operations, clients, direct, options, conflicts, tally);
        }
        out.println("at the edge, calls that suffered: " + stub.suffered());
    }

    private static void play(
            int until,
            List<DynamoDbClient> clients,
            DynamoDbClient direct,
            DistributedSessionOptions given,
            Conflicts conflicts,
            HistoryTally tally)
            throws Exception {
        DistributedSessionOptions options = repeating(given);
        SigningKeyRepository keys = new MemorySigningKeyRepository();
        List<Service> nodes = clients.stream()
                .map(client -> node(options, conflicts.watch(store(options, client)), keys))
                .toList();
        new Episodes(nodes, node(options, store(options, direct), keys), tally).play(until);
        clients.forEach(DynamoDbClient::close);
        tally.print();
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

    private static Service node(DistributedSessionOptions options, RecordStore store, SigningKeyRepository keys) {
        return new LocalService(new Node(options, store, keys, Clock.systemUTC()));
    }
}
