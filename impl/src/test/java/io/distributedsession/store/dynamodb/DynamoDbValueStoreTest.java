package io.distributedsession.store.dynamodb;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import io.distributedsession.DistributedSessionOptions.ReadConsistency;
import io.distributedsession.SessionStoreException;
import io.distributedsession.TableOptions;
import io.distributedsession.dynamodb.DynamoDbAccess;
import io.distributedsession.dynamodb.DynamoDbLocalSupport;
import io.distributedsession.dynamodb.ScriptedClient;
import io.distributedsession.store.Heads;
import io.distributedsession.store.StoredValue;
import io.distributedsession.store.ValueStore;
import io.distributedsession.store.ValueStoreContract;
import io.distributedsession.store.ValueWrite.Unknown;
import io.distributedsession.store.ValueWrite.Written;
import io.distributedsession.store.Values;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

import static io.distributedsession.store.Heads.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DynamoDbValueStoreTest extends ValueStoreContract {

    private static final TableOptions TABLES = DynamoDbLocalSupport.newTables();

    private final ScriptedClient client = new ScriptedClient(DynamoDbLocalSupport.client());
    private final DynamoDbAccess access = DynamoDbLocalSupport.access(client.client(), TABLES);
    private final ValueStore store = new DynamoDbValueStore(access);

    @Override
    protected ValueStore store() {
        return store;
    }

    @Test
    void value_isStoredUnderTheNamesOfTheProtocol() {
        store.write(
                key,
                Values.whole(
                        new byte[] {1, 2}, Heads.CREATED, OptionalLong.of(60), OptionalLong.of(NOW + 600), NOW + 66));

        assertThat(item())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "SessionId", AttributeValue.fromS(key.partition()),
                        "Part", AttributeValue.fromS("value"),
                        "Session", AttributeValue.fromB(SdkBytes.fromByteArray(new byte[] {1, 2})),
                        "CreateDate", AttributeValue.fromS("1970-01-12T13:45:40.123Z"),
                        "ExpiryType", AttributeValue.fromS("Sliding"),
                        "TTL", AttributeValue.fromN("1000066"),
                        "Window", AttributeValue.fromN("60"),
                        "Deadline", AttributeValue.fromN("1000600")));
    }

    @Test
    void pointer_isStoredUnderTheNamesOfTheProtocol() {
        StoredValue value = Values.inParts(NOW + 66, NOW + 1_000);
        store.write(key, value);

        assertThat(item())
                .containsEntry("Part", AttributeValue.fromS("value"))
                .containsEntry("TTL", AttributeValue.fromN("1000066"))
                .containsEntry(
                        "Session",
                        AttributeValue.fromM(Map.of(
                                "v",
                                Attributes.bytes(
                                        value.content().pointer().orElseThrow().tag()),
                                "c",
                                AttributeValue.fromN("2"),
                                "l",
                                AttributeValue.fromN("400000"),
                                "t",
                                AttributeValue.fromN("1001000"))));
    }

    @Test
    void lostPointer_isNotPutAgain() {
        StoredValue before = sliding("before", NOW + 30);
        store.write(key, before);

        client.loseRequest();
        assertThat(store.write(key, Values.inParts(NOW + 66, NOW + 1_000))).isEqualTo(new Unknown());

        assertThat(client.actions()).containsExactly("PutItem", "PutItem", "GetItem");
        assertStored(before);
    }

    @Test
    void pointerWhoseAnswerIsLost_isFoundToBeWritten() {
        StoredValue value = Values.inParts(NOW + 66, NOW + 1_000);

        client.loseAnswer();
        assertThat(store.write(key, value)).isEqualTo(new Written(Optional.empty()));

        assertThat(client.actions()).containsExactly("PutItem", "GetItem");
        assertStored(value);
    }

    @Test
    void throttledPointer_isPutAgain() {
        StoredValue value = Values.inParts(NOW + 66, NOW + 1_000);

        client.throttle();
        assertThat(store.write(key, value)).isEqualTo(new Written(Optional.empty()));

        assertThat(client.actions()).containsExactly("PutItem", "PutItem");
    }

    @Test
    void malformedPointer_failsTheReadAndHindersNoWrite() {
        for (String attribute : new String[] {"v", "c", "l"}) {
            store.write(key, Values.inParts(NOW + 66, NOW + 1_000));
            DynamoDbLocalSupport.client()
                    .updateItem(update -> update.tableName(access.names().sessions())
                            .key(new ValueMapper(access.names()).key(key))
                            .updateExpression("SET #s.#a = :text")
                            .expressionAttributeNames(Map.of("#s", "Session", "#a", attribute))
                            .expressionAttributeValues(Map.of(":text", AttributeValue.fromN("-1"))));

            assertThatThrownBy(() -> store.read(key, true)).hasMessageStartingWith("DSS-0520");
            assertThat(store.write(key, sliding("next", NOW + 66))).isEqualTo(new Written(Optional.empty()));
        }
    }

    @Test
    void valueWithoutWindow_isAbsolute() {
        store.write(
                key,
                Values.whole(new byte[] {1}, Heads.CREATED, OptionalLong.empty(), OptionalLong.of(NOW + 6), NOW + 6));

        assertThat(item())
                .containsEntry("ExpiryType", AttributeValue.fromS("Absolute"))
                .doesNotContainKey("Window");
    }

    @Test
    void read_isStrongUnlessEventualReadsAreAskedFor() {
        store.read(key, false);
        new DynamoDbValueStore(DynamoDbAccess.open(
                        DynamoDbLocalSupport.options(TABLES.toBuilder()).toBuilder()
                                .readConsistency(ReadConsistency.EVENTUAL)
                                .build(),
                        Optional.of(client.client())))
                .read(key, false);

        assertThat(client.requests())
                .extracting(request -> ((GetItemRequest) request).consistentRead())
                .containsExactly(true, false);
    }

    @Test
    void everyMethod_isOneCall() {
        StoredValue value = sliding("value", NOW + 30);

        store.write(key, value);
        store.read(key, false);
        store.extend(key, value, withTtl(value, NOW + 66), NOW);
        store.extend(key, value, withTtl(value, NOW + 66), NOW);
        store.remove(key);

        assertThat(client.actions()).containsExactly("PutItem", "GetItem", "UpdateItem", "UpdateItem", "DeleteItem");
    }

    @Test
    void lostAnswers_areRepeated() {
        StoredValue value = sliding("value", NOW + 30);

        client.loseAnswer();
        store.write(key, value);
        client.loseAnswer();
        store.extend(key, value, withTtl(value, NOW + 66), NOW);

        assertStored(withTtl(value, NOW + 66));
        client.loseAnswer();
        store.remove(key);
        assertThat(store.read(key, false)).isEmpty();
    }

    @Test
    void missingTable_isAFailureNotAnAbsentValue() {
        ValueStore store = new DynamoDbValueStore(DynamoDbLocalSupport.access(
                DynamoDbLocalSupport.client(), DynamoDbLocalSupport.newNames().build()));
        StoredValue value = sliding("value", NOW + 30);

        assertThatThrownBy(() -> store.read(key, false)).isInstanceOf(SessionStoreException.class);
        assertThatThrownBy(() -> store.write(key, value)).isInstanceOf(SessionStoreException.class);
        assertThatThrownBy(() -> store.extend(key, value, withTtl(value, NOW + 66), NOW))
                .isInstanceOf(SessionStoreException.class);
        assertThatThrownBy(() -> store.remove(key)).isInstanceOf(SessionStoreException.class);
    }

    private Map<String, AttributeValue> item() {
        return DynamoDbLocalSupport.client()
                .getItem(get -> get.tableName(access.names().sessions())
                        .key(new ValueMapper(access.names()).key(key))
                        .consistentRead(true))
                .item();
    }
}
