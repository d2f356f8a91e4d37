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
                new StoredValue(
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
    void valueWithoutWindow_isAbsolute() {
        store.write(
                key,
                new StoredValue(
                        new byte[] {1}, Heads.CREATED, OptionalLong.empty(), OptionalLong.of(NOW + 6), NOW + 6));

        assertThat(item())
                .containsEntry("ExpiryType", AttributeValue.fromS("Absolute"))
                .doesNotContainKey("Window");
    }

    @Test
    void read_isStrongUnlessEventualReadsAreAskedFor() {
        store.read(key);
        new DynamoDbValueStore(DynamoDbAccess.open(
                        DynamoDbLocalSupport.options(TABLES.toBuilder()).toBuilder()
                                .readConsistency(ReadConsistency.EVENTUAL)
                                .build(),
                        Optional.of(client.client())))
                .read(key);

        assertThat(client.requests())
                .extracting(request -> ((GetItemRequest) request).consistentRead())
                .containsExactly(true, false);
    }

    @Test
    void everyMethod_isOneCall() {
        StoredValue value = sliding("value", NOW + 30);

        store.write(key, value);
        store.read(key);
        store.extend(key, value, NOW, NOW + 66);
        store.extend(key, value, NOW, NOW + 66);
        store.remove(key);

        assertThat(client.actions()).containsExactly("PutItem", "GetItem", "UpdateItem", "UpdateItem", "DeleteItem");
    }

    @Test
    void lostAnswers_areRepeated() {
        StoredValue value = sliding("value", NOW + 30);

        client.loseAnswer();
        store.write(key, value);
        client.loseAnswer();
        store.extend(key, value, NOW, NOW + 66);

        assertStored(withTtl(value, NOW + 66));
        client.loseAnswer();
        store.remove(key);
        assertThat(store.read(key)).isEmpty();
    }

    @Test
    void missingTable_isAFailureNotAnAbsentValue() {
        ValueStore store = new DynamoDbValueStore(DynamoDbLocalSupport.access(
                DynamoDbLocalSupport.client(), DynamoDbLocalSupport.newNames().build()));
        StoredValue value = sliding("value", NOW + 30);

        assertThatThrownBy(() -> store.read(key)).isInstanceOf(SessionStoreException.class);
        assertThatThrownBy(() -> store.write(key, value)).isInstanceOf(SessionStoreException.class);
        assertThatThrownBy(() -> store.extend(key, value, NOW, NOW + 66)).isInstanceOf(SessionStoreException.class);
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
