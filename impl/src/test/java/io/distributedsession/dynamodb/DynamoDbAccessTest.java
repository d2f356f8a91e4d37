package io.distributedsession.dynamodb;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.ResilienceOptions;
import io.distributedsession.SessionStoreException;
import io.distributedsession.TableOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DynamoDbAccessTest {

    private static final Map<String, String> CREDENTIALS =
            Map.of("aws.accessKeyId", "test", "aws.secretAccessKey", "test");

    @BeforeEach
    void giveCredentials() {
        CREDENTIALS.forEach(System::setProperty);
    }

    @AfterEach
    void takeCredentials() {
        CREDENTIALS.keySet().forEach(System::clearProperty);
    }

    @Test
    void ownClient_isBuiltFromTheOptionsAndClosed() {
        DistributedSessionOptions options = DynamoDbLocalSupport.options(
                own(DynamoDbLocalSupport.endpoint()).create(true));
        DynamoDbAccess access = DynamoDbAccess.open(options, Optional.empty());

        access.prepareSessionTable();
        access.close();

        assertThatThrownBy(access::prepareSessionTable)
                .isInstanceOf(SessionStoreException.class)
                .hasMessageStartingWith("DSS-0104");
    }

    @Test
    void timeLimitsOfOwnClient_takeOneThread_untilItIsClosed() throws InterruptedException {
        Set<Thread> before = timeLimits();
        DynamoDbAccess access = DynamoDbAccess.open(
                DynamoDbLocalSupport.options(
                        own(DynamoDbLocalSupport.endpoint()).create(true)),
                Optional.empty());
        access.prepareSessionTable();
        Set<Thread> running = timeLimits();
        running.removeAll(before);

        access.close();

        assertThat(running).hasSize(1);
        for (Thread limits : running) {
            limits.join(Duration.ofSeconds(10).toMillis());
            assertThat(limits.isAlive()).isFalse();
        }
    }

    private static Set<Thread> timeLimits() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("distributed-session-timeouts"))
                .collect(Collectors.toSet());
    }

    @Test
    void applicationsClient_isUsedAndLeftOpen() {
        ScriptedClient client = new ScriptedClient(DynamoDbLocalSupport.client());
        DynamoDbAccess access = DynamoDbLocalSupport.access(
                client.client(), DynamoDbLocalSupport.newNames().create(true).build());

        access.prepareSessionTable();
        access.close();
        access.prepareSessionTable();

        assertThat(client.actions()).contains("CreateTable");
    }

    @Test
    void somethingElseThanAClient_isRefused() {
        DistributedSessionOptions options = DynamoDbLocalSupport.options(DynamoDbLocalSupport.newNames());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> DynamoDbAccess.open(options, Optional.of("client")))
                .withMessageContaining("java.lang.String");
    }

    @Test
    void clientType_isTheSdks() {
        assertThat(DynamoDbAccess.clientType()).isEqualTo(DynamoDbClient.class);
    }

    @Test
    void names_haveTheirDefaults() {
        DistributedSessionOptions options = DynamoDbLocalSupport.options(TableOptions.builder());

        assertThat(DynamoDbAccess.open(options, Optional.of(DynamoDbLocalSupport.client()))
                        .names())
                .isEqualTo(new TableNames(
                        "DistributedSessionState", "SessionId", "Part", "TTL", "DistributedSessionKeys"));
    }

    @Test
    void warmUp_isOneReadUnderTheApplicationsPrefixUnlessTablesWereDescribed() {
        TableOptions tables = DynamoDbLocalSupport.newTables();
        ScriptedClient client = new ScriptedClient(DynamoDbLocalSupport.client());
        DynamoDbAccess cold = DynamoDbLocalSupport.access(client.client(), tables);

        cold.warmUp();
        cold.warmUp();

        assertThat(client.actions()).containsExactly("GetItem");
        AttributeValue key = ((GetItemRequest) client.requests().get(0)).key().get("SessionId");
        assertThat(key.s()).startsWith("test.");
        DynamoDbAccess warm = DynamoDbLocalSupport.access(client.client(), tables);
        warm.prepareSessionTable();
        int before = client.requests().size();
        warm.warmUp();
        assertThat(client.requests()).hasSize(before);
    }

    @Test
    void warmUpThatWasNotAnswered_isMadeAgain() {
        ScriptedClient client = new ScriptedClient(DynamoDbLocalSupport.client());
        DynamoDbAccess access = DynamoDbLocalSupport.access(client.client(), DynamoDbLocalSupport.newTables());
        client.down(true);
        assertThatThrownBy(access::warmUp).isInstanceOf(SessionStoreException.class);
        assertThatThrownBy(access::warmUp).isInstanceOf(SessionStoreException.class);

        client.down(false);
        int before = client.requests().size();
        access.warmUp();

        assertThat(client.requests()).hasSize(before + 1);
    }

    @Test
    void whileHeld_eachCallOfTheStartIsOneAttempt() {
        ScriptedClient client = new ScriptedClient(DynamoDbLocalSupport.client());
        DynamoDbAccess access = DynamoDbLocalSupport.access(client.client(), DynamoDbLocalSupport.newTables());
        client.down(true);
        access.hold(true);

        assertThatThrownBy(access::prepareSessionTable).isInstanceOf(SessionStoreException.class);
        assertThatThrownBy(access::warmUp).isInstanceOf(SessionStoreException.class);

        assertThat(client.actions()).containsExactly("DescribeTable", "GetItem");
    }

    @Test
    @Timeout(20)
    void blackHole_givesTheThreadBackWithinTheBudget() throws IOException {
        try (ServerSocket hole = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            URI endpoint = URI.create("http://localhost:" + hole.getLocalPort());
            DistributedSessionOptions options = DynamoDbLocalSupport.options(own(endpoint)).toBuilder()
                    .storeTimeout(Duration.ofSeconds(1))
                    .build();
            try (DynamoDbAccess access = DynamoDbAccess.open(options, Optional.empty())) {
                long start = System.nanoTime();

                assertThatThrownBy(() -> access.calls()
                                .idempotent(new Operation("GetItem", "Sessions"), new WarmUp(access.names(), "test")))
                        .isInstanceOf(SessionStoreException.class)
                        .hasMessageStartingWith("DSS-0102");

                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
            }
        }
    }

    @Test
    void clientThatRepeatsByItself_isKeptFromIt_andOneThatDoesNotCostsNothing() {
        try (DynamoDbClient repeating = DynamoDbLocalSupport.builder()
                        .overrideConfiguration(o -> o.retryStrategy(AwsRetryStrategy.standardRetryStrategy()))
                        .build();
                DynamoDbClient legacy = DynamoDbClient.builder()
                        .region(Region.EU_CENTRAL_1)
                        .credentialsProvider(AnonymousCredentialsProvider.create())
                        .build()) {
            assertThat(ClientRetries.areMade(repeating)).isTrue();
            assertThat(ClientRetries.areMade(legacy)).isTrue();
        }
        assertThat(ClientRetries.areMade(DynamoDbLocalSupport.client())).isFalse();
    }

    @Test
    void fullPool_failsTheCallThatWaits_andNotForLong() throws Exception {
        try (ServerSocket hole = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            URI endpoint = URI.create("http://localhost:" + hole.getLocalPort());
            DistributedSessionOptions options = DynamoDbLocalSupport.options(own(endpoint)).toBuilder()
                    .storeTimeout(Duration.ofSeconds(20))
                    .resilience(ResilienceOptions.builder()
                            .maxConnections(1)
                            .connectionWait(Duration.ofMillis(10))
                            .attempts(1)
                            .build())
                    .build();
            try (DynamoDbAccess access = DynamoDbAccess.open(options, Optional.empty())) {
                DynamoDbRequest<?> read = new WarmUp(access.names(), "test");
                Operation operation = new Operation("GetItem", "Sessions");
                Thread holder = new Thread(() -> {
                    try {
                        access.calls().idempotent(operation, read);
                    } catch (SessionStoreException unanswered) {
                        // what it was there for
                    }
                });
                holder.start();
                try (Socket taken = hole.accept()) {
                    assertThatThrownBy(() -> access.calls().idempotent(operation, read))
                            .isInstanceOf(SessionStoreException.class)
                            .hasStackTraceContaining("ConnectionPoolTimeoutException");
                }
                holder.join(Duration.ofSeconds(20).toMillis());
            }
        }
    }

    private static TableOptions.Builder own(URI endpoint) {
        return DynamoDbLocalSupport.newNames().region("eu-central-1").endpoint(endpoint);
    }
}
