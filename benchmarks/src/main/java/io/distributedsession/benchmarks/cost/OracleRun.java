package io.distributedsession.benchmarks.cost;

import java.io.PrintStream;
import java.time.Instant;
import java.util.Map;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.benchmarks.Figure;
import io.distributedsession.benchmarks.Result;
import io.distributedsession.benchmarks.Run;
import io.distributedsession.benchmarks.dynamodb.ItemSize;
import io.distributedsession.benchmarks.dynamodb.LocalDatabase;
import io.distributedsession.benchmarks.dynamodb.Units;
import io.distributedsession.benchmarks.node.VirtualClock;
import io.distributedsession.benchmarks.trace.Trace;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Run {@code oracle}: the money of a trace over that of an oracle.
 *
 * @param requests how long the trace is
 */
public record OracleRun(int requests) implements Run {

    public static final OracleRun FULL = new OracleRun(100_000);

    private static final double GOAL = 1.10;
    private static final long SEED = 1;

    @Override
    public Result run(PrintStream out) {
        Trace trace = Trace.of(requests, SEED);
        Oracle oracle = new Oracle();
        Units own = replay(trace, oracle);
        CostTable table = new CostTable(out, requests);
        table.row("oracle", oracle.total());
        table.row("this extension", own);
        return Result.of(Figure.ratio(own.money() / oracle.total().money(), GOAL));
    }

    private static Units replay(Trace trace, Oracle oracle) {
        // the second client looks at what was stored, and is not charged
        try (LocalDatabase database = LocalDatabase.start();
                DynamoDbClient spectator = database.client()) {
            DistributedSessionOptions options = database.newTables();
            String table = options.tables().sessions().orElseThrow();
            return OwnReplay.cost(database, options, trace, (request, reference, seen, acknowledged) -> {
                Instant now = VirtualClock.START.plus(request.at());
                if (request.change().isPresent()) {
                    oracle.change(request.session(), now, stored(spectator, table, reference));
                } else {
                    oracle.read(request.session(), now);
                }
            });
        }
    }

    private static long stored(DynamoDbClient client, String table, String reference) {
        Map<String, AttributeValue> key =
                Map.of("SessionId", AttributeValue.fromS("bench.s." + reference), "Part", AttributeValue.fromS("#"));
        Map<String, AttributeValue> item = client.getItem(
                        get -> get.tableName(table).key(key).consistentRead(true))
                .item();
        if (item.isEmpty()) {
            throw new IllegalStateException("the session is not where it should be");
        }
        return ItemSize.of(item);
    }
}
