package io.distributedsession.test.dynamodb;

import java.time.Duration;

import jakarta.inject.Inject;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.test.DistributedSessionTest;
import io.distributedsession.test.DistributedSessionTest.Store;
import io.distributedsession.test.VirtualClock;
import io.distributedsession.test.Visitor;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import static org.assertj.core.api.Assertions.assertThat;

@DistributedSessionTest(store = Store.DYNAMODB_LOCAL)
class DynamoDbLocalTest {

    @Inject
    Wish wish;

    @Inject
    DynamoDbClient client;

    @Inject
    DistributedSessionOptions options;

    @Inject
    Visitor visitor;

    @Inject
    VirtualClock clock;

    @Test
    void session_liesInTheTable_andExpiresByTheVirtualClock() {
        visitor.request(() -> wish.make("snow"));

        assertThat(client.scan(scan ->
                                scan.tableName(options.tables().sessions().orElseThrow()))
                        .items())
                .hasSize(1);
        assertThat(visitor.request(wish::text)).isEqualTo("snow");

        clock.advance(Duration.ofMinutes(23));

        assertThat(visitor.request(wish::text)).isEmpty();
    }
}
