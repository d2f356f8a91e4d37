package io.distributedsession.benchmarks.cost;

import io.distributedsession.benchmarks.dynamodb.CapacityMeter;
import io.distributedsession.benchmarks.dynamodb.LocalDatabase;
import io.distributedsession.benchmarks.dynamodb.Units;
import io.distributedsession.benchmarks.trace.Trace;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The peers are charged by arithmetic; DynamoDB charges the same for the same calls. */
class PeerArithmeticTest {

    private static LocalDatabase database;

    @BeforeAll
    static void start() {
        database = LocalDatabase.start();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource(Peer.class)
    void arithmetic_isWhatDynamoDbCharges(Peer peer) {
        Trace trace = Trace.of(1_000, 7);
        CapacityMeter meter = new CapacityMeter();
        try (DynamoDbClient client = database.client(meter)) {
            PeerReplay.run(peer, trace, new DynamoDbTable(client, database.newPlainTable(PeerTable.KEY)));
        }

        Units arithmetic = PeerReplay.cost(peer, trace);

        assertThat(meter.total()).isEqualTo(arithmetic);
    }
}
