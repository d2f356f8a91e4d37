package io.distributedsession.benchmarks.growth;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.SigningKeyRepository;
import io.distributedsession.benchmarks.dynamodb.CapacityMeter;
import io.distributedsession.benchmarks.dynamodb.LocalDatabase;
import io.distributedsession.benchmarks.dynamodb.Units;
import io.distributedsession.benchmarks.node.Browser;
import io.distributedsession.benchmarks.node.Node;
import io.distributedsession.benchmarks.node.VirtualClock;
import io.distributedsession.dynamodb.DynamoDbAccess;
import io.distributedsession.exchange.Exchange;
import io.distributedsession.keys.MemorySigningKeyRepository;
import io.distributedsession.store.dynamodb.DynamoDbRecordStore;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Nodes with a store each that take requests in turn, on tables of their own; time passes from request to request. */
final class Fleet implements AutoCloseable {

    private final CapacityMeter meter = new CapacityMeter();
    private final VirtualClock clock = new VirtualClock();
    private final List<Node> nodes = new ArrayList<>();
    private final DynamoDbClient client;
    private final Duration think;
    private Duration now = Duration.ZERO;
    private int requests;

    Fleet(LocalDatabase database, int size, Duration think) {
        this.client = database.client(meter);
        this.think = think;
        DistributedSessionOptions options = database.newTables();
        SigningKeyRepository keys = new MemorySigningKeyRepository();
        for (int i = 0; i < size; i++) {
            DynamoDbAccess access = DynamoDbAccess.open(options, Optional.of(client));
            nodes.add(new Node(options, new DynamoDbRecordStore(access), keys, clock));
        }
    }

    /** One request, on the next node; what it costs. */
    Units request(Browser browser, Consumer<Exchange> handler) {
        now = now.plus(think);
        clock.set(now);
        Units before = meter.total();
        nodes.get(requests++ % nodes.size()).request(browser, exchange -> {
            handler.accept(exchange);
            return null;
        });
        return meter.total().minus(before);
    }

    @Override
    public void close() {
        client.close();
    }
}
