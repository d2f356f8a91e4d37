package io.distributedsession.store.dynamodb;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.distributedsession.SessionStoreException;
import io.distributedsession.TableOptions;
import io.distributedsession.dynamodb.DynamoDbAccess;
import io.distributedsession.dynamodb.DynamoDbLocalSupport;
import io.distributedsession.dynamodb.ScriptedClient;
import io.distributedsession.store.Heads;
import io.distributedsession.store.RecordKey;
import io.distributedsession.store.RecordStore;
import io.distributedsession.store.RecordStoreContract;
import io.distributedsession.store.Rotation;
import io.distributedsession.store.StoredHead.Live;
import io.distributedsession.store.Touch;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

import static io.distributedsession.store.Heads.CART;
import static io.distributedsession.store.Heads.NOW;
import static io.distributedsession.store.Heads.TTL;
import static io.distributedsession.store.Heads.USER;
import static io.distributedsession.store.Heads.add;
import static io.distributedsession.store.Heads.change;
import static io.distributedsession.store.Heads.entry;
import static io.distributedsession.store.Heads.session;
import static io.distributedsession.store.Heads.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DynamoDbRecordStoreTest extends RecordStoreContract {

    private static final TableOptions TABLES = DynamoDbLocalSupport.newTables();

    private final ScriptedClient client = new ScriptedClient(DynamoDbLocalSupport.client());
    private final DynamoDbAccess access = DynamoDbLocalSupport.access(client.client(), TABLES);
    private final RecordStore store = new DynamoDbRecordStore(access);

    @Override
    protected RecordStore store() {
        return store;
    }

    @Test
    void head_isStoredUnderTheNamesOfTheProtocol() {
        Live head = create(session());

        Map<String, AttributeValue> item = item(head.key());

        assertThat(item)
                .containsOnlyKeys(
                        "SessionId", "Part", "CreateDate", "ExpiryType", "TTL", "Version", "Record", "Session")
                .containsEntry("SessionId", AttributeValue.fromS(head.key().partition()))
                .containsEntry("Part", AttributeValue.fromS("#"))
                .containsEntry("CreateDate", AttributeValue.fromS("1970-01-12T13:45:40.123Z"))
                .containsEntry("ExpiryType", AttributeValue.fromS("Sliding"))
                .containsEntry("TTL", AttributeValue.fromN(Long.toString(TTL)))
                .containsEntry("Version", AttributeValue.fromN("1"));
        assertThat(item.get("Record").b().asByteArray()).isEqualTo(head.record());
        Map<String, AttributeValue> cart = item.get("Session").m().get(CART).m();
        assertThat(cart).containsOnlyKeys("v", "d");
        assertThat(cart.get("v").b().asByteArray()).hasSize(8).isEqualTo(Heads.tag(head, CART));
        assertThat(cart.get("d").b().asByteArray()).isEqualTo(Heads.sealed(head, CART));
    }

    @Test
    void tombstone_hasNoStateAndNamesNoSuccessor() {
        Live head = create(session());
        store.rotate(Heads.rotation(head));

        assertThat(item(head.key()))
                .containsOnlyKeys("SessionId", "Part", "CreateDate", "ExpiryType", "TTL")
                .containsEntry("TTL", AttributeValue.fromN(Long.toString(NOW + 60)));
    }

    @Test
    void otherAttributeNames_areUsedThroughout() {
        TableOptions tables = DynamoDbLocalSupport.newNames()
                .create(true)
                .partitionKeyAttribute("pk")
                .sortKeyAttribute("sk")
                .ttlAttribute("expires.at")
                .build();
        DynamoDbAccess renamed = DynamoDbLocalSupport.access(DynamoDbLocalSupport.client(), tables);
        renamed.prepareSessionTable();
        RecordStore other = new DynamoDbRecordStore(renamed);
        Live head = session(NOW + 100);
        Rotation rotation = Heads.rotation(head);

        other.create(head);
        other.touch(new Touch(head.key(), NOW, NOW + 101, TTL));
        other.rotate(rotation);

        assertThat(other.load(rotation.successor().key(), true)).contains(rotation.successor());
        assertThat(DynamoDbLocalSupport.client()
                        .scan(scan -> scan.tableName(renamed.names().sessions()))
                        .items())
                .hasSize(2)
                .allSatisfy(item -> assertThat(item)
                        .containsKeys("pk", "sk", "expires.at")
                        .doesNotContainKeys("SessionId", "Part", "TTL"));
    }

    @Test
    void everyMethod_isOneCall() {
        Live head = session(NOW + 100);
        Rotation rotation = Heads.rotation(Heads.after(head, CART, entry("changed")));

        store.create(head);
        store.update(update(head, CART, change(head, CART, entry("changed"))));
        store.update(update(head, CART, change(head, CART, entry("refused"))));
        store.touch(new Touch(head.key(), NOW, NOW + 101, TTL));
        store.touch(new Touch(head.key(), NOW, NOW + 101, TTL));
        store.rotate(rotation);
        store.load(head.key(), true);
        store.delete(head.key());

        assertThat(client.actions())
                .containsExactly(
                        "UpdateItem",
                        "UpdateItem",
                        "UpdateItem",
                        "UpdateItem",
                        "UpdateItem",
                        "TransactWriteItems",
                        "GetItem",
                        "DeleteItem");
    }

    @Test
    void load_isConsistentAsAsked() {
        store.load(Heads.newKey(), true);
        store.load(Heads.newKey(), false);

        assertThat(client.requests())
                .extracting(request -> ((GetItemRequest) request).consistentRead())
                .containsExactly(true, false);
    }

    @Test
    void everyRequest_carriesTimeLimitsAndUserAgent() {
        Live head = session();
        store.create(head);
        store.update(update(head, "new", add(entry("new"))));
        store.touch(new Touch(head.key(), NOW, NOW + 101, TTL));
        store.rotate(Heads.rotation(head));
        store.load(head.key(), true);
        store.delete(head.key());

        assertThat(client.requests()).allSatisfy(request -> {
            var settings = request.overrideConfiguration().orElseThrow();
            // what is left of the budget is for asking again
            assertThat(settings.apiCallTimeout().orElseThrow())
                    .isEqualTo(
                            DynamoDbLocalSupport.STORE_TIMEOUT.multipliedBy(2).dividedBy(5));
            assertThat(settings.apiNames()).extracting(name -> name.name()).containsExactly("distributed-session");
        });
    }

    @Test
    void missingTable_isAFailureNotAnAbsentSession() {
        TableOptions missing = DynamoDbLocalSupport.newNames().build();
        RecordStore store =
                new DynamoDbRecordStore(DynamoDbLocalSupport.access(DynamoDbLocalSupport.client(), missing));
        RecordKey key = Heads.newKey();

        assertThatThrownBy(() -> store.load(key, true))
                .isInstanceOf(SessionStoreException.class)
                .hasMessageStartingWith("DSS-0100")
                .hasMessageContaining(missing.sessions().orElseThrow())
                .hasMessageNotContaining(key.partition());
        assertThatThrownBy(() -> store.touch(new Touch(key, NOW, TTL, TTL))).isInstanceOf(SessionStoreException.class);
        assertThatThrownBy(() -> store.create(session())).isInstanceOf(SessionStoreException.class);
    }

    @Test
    void malformedItem_isAFailureNotAnAbsentSession() {
        for (String attribute : List.of("TTL", "Version", "Record", "CreateDate")) {
            Live head = create(session());
            DynamoDbLocalSupport.client()
                    .updateItem(update -> update.tableName(access.names().sessions())
                            .key(new HeadMapper(access.names()).key(head.key()))
                            .updateExpression("SET #a = :text")
                            .expressionAttributeNames(Map.of("#a", attribute))
                            .expressionAttributeValues(Map.of(":text", AttributeValue.fromS("nonsense"))));

            assertThatThrownBy(() -> store.load(head.key(), true))
                    .isInstanceOf(SessionStoreException.class)
                    .hasMessageStartingWith("DSS-0520")
                    .hasMessageContaining(attribute)
                    .hasMessageNotContaining("nonsense");
        }
    }

    @Test
    void entryThatIsNoMap_isAFailure() {
        Live head = create(session());
        DynamoDbLocalSupport.client()
                .updateItem(update -> update.tableName(access.names().sessions())
                        .key(new HeadMapper(access.names()).key(head.key()))
                        .updateExpression("SET #s.#b = :text")
                        .expressionAttributeNames(Map.of("#s", "Session", "#b", USER))
                        .expressionAttributeValues(Map.of(":text", AttributeValue.fromS("nonsense"))));

        assertThatThrownBy(() -> store.load(head.key(), true)).isInstanceOf(SessionStoreException.class);
    }

    private Map<String, AttributeValue> item(RecordKey key) {
        return Optional.of(DynamoDbLocalSupport.client()
                        .getItem(get -> get.tableName(access.names().sessions())
                                .key(new HeadMapper(access.names()).key(key))
                                .consistentRead(true))
                        .item())
                .orElseThrow();
    }
}
