package io.distributedsession.launcher.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import io.distributedsession.launcher.DynamoDbLocal;
import io.distributedsession.launcher.Installation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.Crc32MismatchException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a client of the SDK, which does not repeat by itself, sees of each fault, and what the table holds then. */
class FaultProxyTest {

    private static final String TABLE = "Faults";
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(500);

    private static DynamoDbLocal database;
    private static DynamoDbClient direct;

    private final FaultProxy proxy = FaultProxy.before(database.endpoint());
    private final DynamoDbClient client = client(proxy.endpoint().toString());
    private final Map<String, AttributeValue> key = Map.of(
            "Id",
            AttributeValue.fromS(UUID.randomUUID().toString()),
            "Part",
            AttributeValue.fromS("a \"quoted\" part"));

    FaultProxyTest() throws IOException {}

    @BeforeAll
    static void startDatabase() {
        database = DynamoDbLocal.start(Installation.fromSystemProperty().dynamoDbLocal(), 0);
        direct = client(database.endpoint().toString());
        direct.createTable(table -> table.tableName(TABLE)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(
                        id -> id.attributeName("Id").attributeType(ScalarAttributeType.S),
                        part -> part.attributeName("Part").attributeType(ScalarAttributeType.S))
                .keySchema(
                        id -> id.attributeName("Id").keyType(KeyType.HASH),
                        part -> part.attributeName("Part").keyType(KeyType.RANGE)));
    }

    @AfterAll
    static void stopDatabase() {
        direct.close();
        database.close();
    }

    @AfterEach
    void close() {
        client.close();
        proxy.close();
    }

    @SuppressWarnings("deprecation") // the client that the library builds
    private static DynamoDbClient client(String endpoint) {
        return DynamoDbClient.builder()
                .endpointOverride(java.net.URI.create(endpoint))
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .httpClientBuilder(ApacheHttpClient.builder())
                .overrideConfiguration(override -> override.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build();
    }

    private void add() {
        add(LONG);
    }

    private void add(Duration patience) {
        client.updateItem(update -> update.tableName(TABLE)
                .key(key)
                .updateExpression("ADD N :one")
                .expressionAttributeValues(Map.of(":one", AttributeValue.fromN("1")))
                .overrideConfiguration(override -> override.apiCallTimeout(patience)));
    }

    /** Adds, and heals the proxy once it has heard of it, for faults that would last. */
    private void addUntilHealed() throws InterruptedException {
        CountDownLatch heard = new CountDownLatch(1);
        proxy.onCall(call -> heard.countDown());
        CompletableFuture<Void> adding = CompletableFuture.runAsync(this::add);
        heard.await();
        while (!adding.isDone()) { // the proxy may be about to fall silent
            proxy.heal();
            Thread.onSpinWait();
        }
        adding.handle((nothing, failure) -> failure).join();
    }

    private String read(DynamoDbClient through, boolean strong) {
        Map<String, AttributeValue> item = through.getItem(
                        get -> get.tableName(TABLE).key(key).consistentRead(strong))
                .item();
        return item.isEmpty() ? "nothing" : item.get("N").n();
    }

    private String stored() {
        return read(direct, true);
    }

    @Test
    void withoutAPlan_callsGoThroughAndAreTold() {
        List<Call> calls = new ArrayList<>();
        proxy.onCall(calls::add);

        add();

        assertThat(read(client, false)).isEqualTo("1");
        assertThat(calls).extracting(Call::action).containsExactly("UpdateItem", "GetItem");
        assertThat(calls).extracting(Call::table).containsOnly(TABLE);
        assertThat(proxy.suffered()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void faultOfACall_leavesInTheTableWhatItSays(Fault fault) throws Exception {
        if (!fault.isOfCalls()) {
            assertThatThrownBy(() -> FaultPlan.always(fault)).hasMessageContaining("of the whole endpoint");
            return;
        }
        proxy.follow(FaultPlan.always(fault));

        addUntilHealed();

        if (fault == Fault.DUPLICATE) {
            assertThat(stored()).isEqualTo("2");
        } else {
            assertThat(stored()).isEqualTo(fault.isApplied() ? "1" : "nothing");
        }
        assertThat(proxy.suffered()).isEqualTo(Map.of(fault, 1L));
    }

    @ParameterizedTest
    @CsvSource({
        "THROTTLED_TABLE, 400, ProvisionedThroughputExceededException",
        "THROTTLED_RATE, 400, ThrottlingException",
        "THROTTLED_ACCOUNT, 400, RequestLimitExceeded",
        "INTERNAL_ERROR_BEFORE, 500, InternalServerError",
        "INTERNAL_ERROR_AFTER, 500, InternalServerError",
        "UNAVAILABLE, 503, ServiceUnavailableException",
        "ACCESS_DENIED, 400, AccessDeniedException",
        "EXPIRED_CREDENTIALS, 400, ExpiredTokenException",
        "MISSING_TABLE, 400, ResourceNotFoundException",
        "TRANSACTION_CONFLICT, 400, TransactionConflictException",
    })
    void refusal_isSeenAsTheServiceWordsIt(Fault fault, int status, String code) {
        proxy.follow(FaultPlan.always(fault));

        assertThatThrownBy(this::add).isInstanceOfSatisfying(AwsServiceException.class, refusal -> {
            assertThat(refusal.statusCode()).isEqualTo(status);
            assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo(code);
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"SILENCE_BEFORE", "SILENCE_AFTER"})
    void silence_lastsUntilTheClientGivesUp(Fault fault) {
        proxy.follow(FaultPlan.always(fault));

        assertThatThrownBy(() -> add(SHORT)).isInstanceOf(ApiCallTimeoutException.class);
    }

    @Test
    void delay_isAsLongAsThePlanSays() {
        proxy.follow(FaultPlan.always(Fault.DELAY).withDelay(LONG));
        assertThatThrownBy(() -> add(SHORT)).isInstanceOf(ApiCallTimeoutException.class);

        proxy.follow(FaultPlan.always(Fault.DELAY).withDelay(Duration.ofMillis(1)));
        add();
        assertThat(stored()).isEqualTo("2");
    }

    @ParameterizedTest
    @CsvSource({
        "DROP_BEFORE, failed to respond",
        "DROP_AFTER, failed to respond",
        "RESET_BEFORE, Connection reset",
        "RESET_AFTER, Connection reset",
    })
    void endedConnection_isSeenAsSuch(Fault fault, String cause) {
        proxy.follow(FaultPlan.always(fault));

        assertThatThrownBy(this::add)
                .isInstanceOf(SdkClientException.class)
                .rootCause()
                .hasMessageContaining(cause);
    }

    @Test
    void halfResponse_isNoAnswer() {
        add();
        proxy.follow(FaultPlan.always(Fault.HALF_RESPONSE));

        assertThatThrownBy(() -> read(client, true))
                .isInstanceOf(SdkClientException.class)
                .rootCause()
                .hasMessageContaining("Premature end");
    }

    @Test
    void wrongChecksum_isNoAnswer() {
        add();
        proxy.follow(FaultPlan.always(Fault.WRONG_CRC));

        assertThatThrownBy(() -> read(client, true)).isInstanceOf(Crc32MismatchException.class);
    }

    @Test
    void conflictOfATransaction_namesItsReason() {
        proxy.follow(FaultPlan.always(Fault.TRANSACTION_CONFLICT));

        assertThatThrownBy(() -> client.transactWriteItems(transaction -> transaction.transactItems(
                        item -> item.delete(delete -> delete.tableName(TABLE).key(key)))))
                .isInstanceOfSatisfying(
                        TransactionCanceledException.class,
                        cancelled -> assertThat(cancelled.cancellationReasons())
                                .extracting(reason -> reason.code())
                                .containsExactly("TransactionConflict"));
    }

    @Test
    void staleRead_showsTheItemAsOfBeforeItsLastWrite() {
        proxy.follow(FaultPlan.always(Fault.STALE_READ));
        add();
        assertThat(read(client, false)).isEqualTo("nothing");

        add();
        assertThat(read(client, false)).isEqualTo("1");
        assertThat(read(client, true)).isEqualTo("2");
    }

    @Test
    void actionWithAFault_leavesOthersAlone() {
        proxy.follow(FaultPlan.none()
                .with(Fault.ACCESS_DENIED, 1, call -> call.action().equals("UpdateItem")));

        assertThatThrownBy(this::add).isInstanceOf(AwsServiceException.class);
        assertThat(read(client, true)).isEqualTo("nothing");
    }

    @Test
    void refusedConnections_areWelcomeAgainWhenHealed() {
        add();
        proxy.refuseConnections();
        assertThatThrownBy(this::add).isInstanceOf(SdkClientException.class);
        // the first failure may be that of the kept connection
        assertThatThrownBy(this::add).rootCause().hasMessageContaining("Connection refused");

        proxy.heal();
        add();
        assertThat(stored()).isEqualTo("2");
    }

    @Test
    void healing_endsSilence() throws Exception {
        proxy.follow(FaultPlan.always(Fault.SILENCE_BEFORE));
        addUntilHealed();

        add();
        assertThat(stored()).isEqualTo("1");
    }
}
