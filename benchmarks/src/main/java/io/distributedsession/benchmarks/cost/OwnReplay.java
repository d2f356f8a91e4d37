package io.distributedsession.benchmarks.cost;

import java.util.Optional;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.benchmarks.dynamodb.CapacityMeter;
import io.distributedsession.benchmarks.dynamodb.LocalDatabase;
import io.distributedsession.benchmarks.dynamodb.Units;
import io.distributedsession.benchmarks.node.Node;
import io.distributedsession.benchmarks.node.VirtualClock;
import io.distributedsession.benchmarks.trace.Replay;
import io.distributedsession.benchmarks.trace.Trace;
import io.distributedsession.dynamodb.DynamoDbAccess;
import io.distributedsession.keys.MemorySigningKeyRepository;
import io.distributedsession.store.dynamodb.DynamoDbRecordStore;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Replays a trace on the extension, from the cookie to a DynamoDB that says what each call costs. */
final class OwnReplay {

    private OwnReplay() {}

    /**
     * What the extension pays for a trace.
     *
     * @throws IllegalStateException if a request did not see the state that was stored last: what is wrong may be cheap
     */
    static Units cost(
            LocalDatabase database, DistributedSessionOptions options, Trace trace, Replay.Observer observer) {
        CapacityMeter meter = new CapacityMeter();
        try (DynamoDbClient client = database.client(meter)) {
            VirtualClock clock = new VirtualClock();
            Node node = new Node(
                    options,
                    new DynamoDbRecordStore(DynamoDbAccess.open(options, Optional.of(client))),
                    new MemorySigningKeyRepository(),
                    clock);
            new Replay(clock, number -> node).run(trace, (request, reference, seen, acknowledged) -> {
                if (seen != acknowledged) {
                    throw new IllegalStateException("saw change " + seen + " after change " + acknowledged);
                }
                observer.answered(request, reference, seen, acknowledged);
            });
        }
        return meter.total();
    }
}
