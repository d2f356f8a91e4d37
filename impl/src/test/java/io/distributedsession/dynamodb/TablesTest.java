package io.distributedsession.dynamodb;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.LogRecord;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.DistributedSessionOptions.Profile;
import io.distributedsession.InvalidTableException;
import io.distributedsession.TableOptions;
import io.distributedsession.budget.Budget;
import io.distributedsession.store.Heads;
import io.distributedsession.store.Race;
import io.distributedsession.store.RecordStore;
import io.distributedsession.store.StoredHead.Live;
import io.distributedsession.store.dynamodb.DynamoDbRecordStore;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

class TablesTest {

    private final TableOptions.Builder names = DynamoDbLocalSupport.newNames();
    private final String table = names.build().sessions().orElseThrow();
    private final ScriptedClient client = new ScriptedClient(DynamoDbLocalSupport.client());

    @Test
    void missingTable_isCreatedOnDemandWithTtl() {
        access(names.create(true)).prepareSessionTable();

        TableDescription found = describe(table);
        assertThat(found.tableStatus()).isEqualTo(TableStatus.ACTIVE);
        assertThat(found.billingModeSummary().billingMode()).isEqualTo(BillingMode.PAY_PER_REQUEST);
        assertThat(found.keySchema())
                .extracting(KeySchemaElement::attributeName, KeySchemaElement::keyType)
                .containsExactly(tuple("SessionId", KeyType.HASH), tuple("Part", KeyType.RANGE));
        assertThat(found.attributeDefinitions())
                .extracting(AttributeDefinition::attributeType)
                .containsOnly(ScalarAttributeType.S);
        assertThat(ttl(table).timeToLiveStatus()).isEqualTo(TimeToLiveStatus.ENABLED);
        assertThat(ttl(table).attributeName()).isEqualTo("TTL");
    }

    @Test
    void missingKeyTable_isCreatedWithoutTtl() {
        access(names.create(true)).prepareKeyTable();

        String keys = names.build().keys().orElseThrow();
        assertThat(describe(keys).keySchema())
                .extracting(KeySchemaElement::attributeName)
                .containsExactly("Application", "Slot");
        assertThat(ttl(keys).timeToLiveStatus()).isEqualTo(TimeToLiveStatus.DISABLED);
    }

    @Test
    void devProfile_createsUnlessToldNot() {
        DistributedSessionOptions dev = DynamoDbLocalSupport.options(names).toBuilder()
                .profile(Profile.DEV)
                .build();
        DistributedSessionOptions refused = dev.toBuilder()
                .tables(names.build().toBuilder().create(false).build())
                .build();

        assertThatThrownBy(() -> open(refused).prepareSessionTable()).isInstanceOf(InvalidTableException.class);
        open(dev).prepareSessionTable();

        assertThat(describe(table).tableStatus()).isEqualTo(TableStatus.ACTIVE);
    }

    @Test
    void missingTable_isNotCreatedUnasked() {
        assertThatThrownBy(() -> access(names).prepareSessionTable())
                .isInstanceOf(InvalidTableException.class)
                .hasMessageStartingWith("DSS-0120")
                .hasMessageContainingAll(table, "SessionId", "Part", "create-tables");

        assertThat(client.actions()).containsExactly("DescribeTable");
    }

    @Test
    void goodTable_isAcceptedAndLeftAlone() {
        access(names.create(true)).prepareSessionTable();
        int before = client.requests().size();

        try (LogRecorder log = new LogRecorder(TableTtl.class)) {
            access(names.create(true)).prepareSessionTable();
            assertThat(log.records()).isEmpty();
        }

        assertThat(client.actions().subList(before, client.actions().size()))
                .containsExactly("DescribeTable", "DescribeTimeToLive");
    }

    @Test
    void tableWithOtherKeys_isRefusedWithWhatWasFoundAndIsNeeded() {
        create(table, List.of(key("id", KeyType.HASH)), List.of(attribute("id", ScalarAttributeType.N)));

        assertThatThrownBy(() -> access(names.create(true)).prepareSessionTable())
                .isInstanceOf(InvalidTableException.class)
                .hasMessageStartingWith("DSS-0121")
                .hasMessageContaining("has partition key id (N), no sort key")
                .hasMessageContaining("a partition key of type S, a sort key of type S is needed");
    }

    @Test
    void tableWithOtherKeysThanConfigured_isRefusedWithBoth() {
        createGoodTable();

        assertThatThrownBy(() -> access(names.partitionKeyAttribute("pk").sortKeyAttribute("sk"))
                        .prepareSessionTable())
                .isInstanceOf(InvalidTableException.class)
                .hasMessageStartingWith("DSS-0121")
                .hasMessageContaining("has partition key SessionId (S), sort key Part (S)")
                .hasMessageContaining("partition key pk (S), sort key sk (S) is needed");
    }

    @Test
    void keyTableWithOtherKeys_isRefused() {
        String keys = names.build().keys().orElseThrow();
        create(
                keys,
                List.of(key("Application", KeyType.HASH), key("sk", KeyType.RANGE)),
                List.of(attribute("Application", ScalarAttributeType.S), attribute("sk", ScalarAttributeType.S)));
        assertThatThrownBy(() -> access(names.create(true)).prepareKeyTable())
                .isInstanceOf(InvalidTableException.class)
                .hasMessageContaining("partition key Application (S), sort key Slot (S) is needed");
    }

    @Test
    void namesNotConfigured_areTakenFromTheTable() {
        create(
                table,
                List.of(key("pk", KeyType.HASH), key("sk", KeyType.RANGE)),
                List.of(attribute("pk", ScalarAttributeType.S), attribute("sk", ScalarAttributeType.S)));
        enableTtl("expires");
        DynamoDbAccess access = access(names);

        try (LogRecorder log = new LogRecorder(TableTtl.class)) {
            access.prepareSessionTable();
            assertThat(log.records()).isEmpty();
        }

        assertThat(access.names())
                .isEqualTo(new TableNames(
                        table, "pk", "sk", "expires", names.build().keys().orElseThrow()));
    }

    @Test
    void valuesAndHeads_areStoredUnderTheNamesFound() {
        create(
                table,
                List.of(key("pk", KeyType.HASH), key("sk", KeyType.RANGE)),
                List.of(attribute("pk", ScalarAttributeType.S), attribute("sk", ScalarAttributeType.S)));
        enableTtl("expires");
        DynamoDbAccess access = access(names);
        access.prepareSessionTable();
        Live head = Heads.session();

        RecordStore store = new DynamoDbRecordStore(access);
        store.create(head);

        assertThat(store.load(head.key(), true)).contains(head);
        assertThat(DynamoDbLocalSupport.client()
                        .scan(scan -> scan.tableName(table))
                        .items())
                .singleElement()
                .satisfies(item -> assertThat(item).containsKeys("pk", "sk", "expires"));
    }

    @Test
    void ttlOffAndNotConfigured_isByTheDefaultAttribute() {
        createGoodTable();
        DynamoDbAccess access = access(names);

        access.prepareSessionTable();

        assertThat(access.names().ttl()).isEqualTo("TTL");
    }

    @Test
    void tableWhoseTtlIsOnAnAttributeOfOurs_isRefused() {
        createGoodTable();
        enableTtl("Deadline");

        assertThatThrownBy(() -> access(names).prepareSessionTable())
                .isInstanceOf(InvalidTableException.class)
                .hasMessageStartingWith("DSS-0128")
                .hasMessageContaining("Deadline");
    }

    @Test
    void tableWhoseKeyIsAnAttributeOfOurs_isRefused() {
        create(
                table,
                List.of(key("Session", KeyType.HASH), key("Part", KeyType.RANGE)),
                List.of(attribute("Session", ScalarAttributeType.S), attribute("Part", ScalarAttributeType.S)));

        assertThatThrownBy(() -> access(names).prepareSessionTable()).hasMessageStartingWith("DSS-0128");
    }

    @Test
    void tableWhoseKeyIsTheDefaultTtlAttribute_isRefused() {
        create(
                table,
                List.of(key("TTL", KeyType.HASH), key("Part", KeyType.RANGE)),
                List.of(attribute("TTL", ScalarAttributeType.S), attribute("Part", ScalarAttributeType.S)));

        assertThatThrownBy(() -> access(names).prepareSessionTable()).hasMessageStartingWith("DSS-0128");
    }

    @Test
    void tableWithTypesOfItsOwn_isRefused() {
        create(
                table,
                List.of(key("SessionId", KeyType.HASH), key("Part", KeyType.RANGE)),
                List.of(attribute("SessionId", ScalarAttributeType.S), attribute("Part", ScalarAttributeType.N)));

        assertThatThrownBy(() -> access(names).prepareSessionTable())
                .isInstanceOf(InvalidTableException.class)
                .hasMessageContaining("sort key Part (N)");
    }

    @Test
    void tableWithTheConfiguredNames_isAccepted() {
        create(
                table,
                List.of(key("pk", KeyType.HASH), key("sk", KeyType.RANGE)),
                List.of(attribute("pk", ScalarAttributeType.S), attribute("sk", ScalarAttributeType.S)));

        access(names.partitionKeyAttribute("pk").sortKeyAttribute("sk")).prepareSessionTable();
    }

    @Test
    void tableWithoutTtl_warns() {
        createGoodTable();

        List<LogRecord> logged = logged();

        assertThat(logged).extracting(LogRecord::getLevel).containsExactly(Level.WARNING);
        assertThat(logged).first().extracting(LogRecord::getMessage).asString().startsWith("DSS-0125");
    }

    @Test
    void tableWithTtlElsewhere_isAnErrorInTheLog() {
        createGoodTable();
        enableTtl("expires");
        names.ttlAttribute("TTL");

        List<LogRecord> logged = logged();

        assertThat(logged).extracting(LogRecord::getLevel).containsExactly(Level.SEVERE);
        assertThat(logged)
                .first()
                .extracting(LogRecord::getMessage)
                .asString()
                .startsWith("DSS-0126")
                .contains("expires");
    }

    @Test
    void ttlThatMayNotBeSeen_warns() {
        createGoodTable();
        client.then(ScriptedClient.Call::send)
                .fail(DynamoDbException.builder()
                        .awsErrorDetails(AwsErrorDetails.builder()
                                .errorCode("AccessDeniedException")
                                .build())
                        .statusCode(400)
                        .build());

        assertThat(logged())
                .extracting(LogRecord::getMessage)
                .first()
                .asString()
                .startsWith("DSS-0127");
    }

    @Test
    void explicitNames_areNotDescribed() {
        DynamoDbAccess access = access(names.partitionKeyAttribute("SessionId")
                .sortKeyAttribute("Part")
                .ttlAttribute("TTL"));

        access.prepareSessionTable();
        access.prepareKeyTable();

        assertThat(client.requests()).isEmpty();
    }

    @Test
    void nodesStartingTogether_allFindOneGoodTable() {
        names.create(true);

        List<String> nodes = Race.of(8, i -> {
            DynamoDbAccess node = DynamoDbLocalSupport.access(DynamoDbLocalSupport.client(), names.build());
            node.prepareSessionTable();
            node.prepareKeyTable();
            return node.names().sessions();
        });

        assertThat(nodes).hasSize(8).containsOnly(table);
        assertThat(ttl(table).timeToLiveStatus()).isEqualTo(TimeToLiveStatus.ENABLED);
    }

    @Test
    void tableCreatedByAnotherNodeBetween_isAwaited() {
        client.then(ScriptedClient.Call::send)
                .meanwhile(() -> DynamoDbLocalSupport.access(DynamoDbLocalSupport.client(), names.build())
                        .prepareSessionTable());

        access(names.create(true)).prepareSessionTable();

        assertThat(ttl(table).timeToLiveStatus()).isEqualTo(TimeToLiveStatus.ENABLED);
    }

    @Test
    void ttlEnabledByAnotherNodeBetween_isAccepted() {
        client.then(ScriptedClient.Call::send) // describe: missing
                .then(ScriptedClient.Call::send) // create
                .then(ScriptedClient.Call::send) // describe: active
                .then(ScriptedClient.Call::send) // TTL is off
                .meanwhile(() -> DynamoDbLocalSupport.client()
                        .updateTimeToLive(update -> update.tableName(table)
                                .timeToLiveSpecification(
                                        ttl -> ttl.enabled(true).attributeName("TTL"))));

        access(names.create(true)).prepareSessionTable();

        assertThat(ttl(table).attributeName()).isEqualTo("TTL");
    }

    @Test
    void tableThatIsBeingCreated_isAwaitedWithinABound() {
        FakeTime time = new FakeTime();
        DynamoDbCalls calls = new DynamoDbCalls(
                client.client(),
                () -> new Budget(Duration.ofSeconds(20), time::nanoTime),
                new Retries(6, new RetryQuota(100, time::nanoTime), () -> 0, time),
                new CircuitBreaker(100, Duration.ZERO, time::nanoTime));
        createGoodTable();
        TableDescription creating =
                describe(table).toBuilder().tableStatus(TableStatus.CREATING).build();
        for (int i = 0; i < 1_000; i++) {
            client.then(call -> DescribeTableResponse.builder().table(creating).build());
        }

        assertThatThrownBy(() -> new Tables(calls, time, time::nanoTime)
                        .prepare(
                                new TableSchema(
                                        table,
                                        AttributeChoice.fixed("SessionId"),
                                        AttributeChoice.fixed("Part"),
                                        Optional.of(AttributeChoice.fixed("TTL"))),
                                true))
                .hasMessageStartingWith("DSS-0122");
    }

    private void enableTtl(String attribute) {
        DynamoDbLocalSupport.client()
                .updateTimeToLive(update -> update.tableName(table)
                        .timeToLiveSpecification(ttl -> ttl.enabled(true).attributeName(attribute)));
    }

    private List<LogRecord> logged() {
        try (LogRecorder log = new LogRecorder(TableTtl.class)) {
            access(names).prepareSessionTable();
            return log.records();
        }
    }

    private DynamoDbAccess access(TableOptions.Builder tables) {
        return open(DynamoDbLocalSupport.options(tables));
    }

    private DynamoDbAccess open(DistributedSessionOptions options) {
        return DynamoDbAccess.open(options, Optional.of(client.client()));
    }

    private void createGoodTable() {
        create(
                table,
                List.of(key("SessionId", KeyType.HASH), key("Part", KeyType.RANGE)),
                List.of(attribute("SessionId", ScalarAttributeType.S), attribute("Part", ScalarAttributeType.S)));
    }

    private static void create(String table, List<KeySchemaElement> keys, List<AttributeDefinition> attributes) {
        DynamoDbLocalSupport.client()
                .createTable(create -> create.tableName(table)
                        .keySchema(keys)
                        .attributeDefinitions(attributes)
                        .billingMode(BillingMode.PAY_PER_REQUEST));
    }

    private static TableDescription describe(String table) {
        return DynamoDbLocalSupport.client()
                .describeTable(describe -> describe.tableName(table))
                .table();
    }

    private static TimeToLiveDescription ttl(String table) {
        return DynamoDbLocalSupport.client()
                .describeTimeToLive(describe -> describe.tableName(table))
                .timeToLiveDescription();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    private static AttributeDefinition attribute(String name, ScalarAttributeType type) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(type)
                .build();
    }
}
