package io.distributedsession.store.dynamodb;

import java.util.Base64;
import java.util.List;
import java.util.Map;

import io.distributedsession.SessionStoreException;
import io.distributedsession.TableOptions;
import io.distributedsession.dynamodb.DynamoDbAccess;
import io.distributedsession.dynamodb.DynamoDbLocalSupport;
import io.distributedsession.dynamodb.ScriptedClient;
import io.distributedsession.store.Chunks;
import io.distributedsession.store.Heads;
import io.distributedsession.store.PartPointer;
import io.distributedsession.store.PartStore;
import io.distributedsession.store.PartStoreContract;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

import static io.distributedsession.store.Heads.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DynamoDbPartStoreTest extends PartStoreContract {

    private static final TableOptions TABLES = DynamoDbLocalSupport.newTables();

    private final ScriptedClient client = new ScriptedClient(DynamoDbLocalSupport.client());
    private final DynamoDbAccess access = DynamoDbLocalSupport.access(client.client(), TABLES);
    private final PartStore parts = new DynamoDbPartStore(access);

    @Override
    protected PartStore parts() {
        return parts;
    }

    @Test
    void parts_areStoredUnderTheNamesOfTheProtocol() {
        byte[] bytes = Heads.random(Chunks.SIZE + 1);
        PartPointer pointer = write("cart", bytes);
        String tag = Base64.getUrlEncoder().withoutPadding().encodeToString(pointer.tag());

        List<Map<String, AttributeValue>> items = items();

        assertThat(items).hasSize(2);
        assertThat(items.get(0))
                .containsOnlyKeys("SessionId", "Part", "TTL", "Session")
                .containsEntry("SessionId", AttributeValue.fromS(key.partition()))
                .containsEntry("Part", AttributeValue.fromS("cart#" + tag + "#0"))
                .containsEntry("TTL", AttributeValue.fromN("1000100"));
        assertThat(items.get(0).get("Session").b().asByteArray()).hasSize(380 * 1024);
        assertThat(items.get(1)).containsEntry("Part", AttributeValue.fromS("cart#" + tag + "#1"));
        assertThat(key.partition()).startsWith("test.d.");
    }

    @Test
    void extension_movesTheExpiryOnly_andOnlyOn() {
        PartPointer pointer = write("cart", Heads.random(10));
        Map<String, AttributeValue> before = items().get(0);

        parts.extend(key, "cart", pointer, NOW + 50);
        assertThat(items()).containsExactly(before);
        parts.extend(key, "cart", pointer, NOW + 200);

        assertThat(items().get(0))
                .containsEntry("TTL", AttributeValue.fromN("1000200"))
                .containsEntry("Session", before.get("Session"));
    }

    @Test
    void extensionOfDeletedParts_leavesNoGhost() {
        PartPointer pointer = write("cart", Heads.random(10));
        parts.delete(key, "cart", pointer);

        parts.extend(key, "cart", pointer, NOW + 200);

        assertThat(items()).isEmpty();
    }

    @Test
    void everyPart_isOneCall() {
        PartPointer pointer = write("cart", Heads.random(Chunks.SIZE + 1));
        parts.read(key, "cart", pointer);
        parts.extend(key, "cart", pointer, NOW + 200);
        parts.delete(key, "cart", pointer);

        assertThat(client.actions())
                .containsExactly(
                        "PutItem",
                        "PutItem",
                        "GetItem",
                        "GetItem",
                        "UpdateItem",
                        "UpdateItem",
                        "DeleteItem",
                        "DeleteItem");
    }

    @Test
    void partThatAnEventualReadMisses_isFoundByAStrongOne() {
        byte[] bytes = Heads.random(10);
        PartPointer pointer = write("cart", bytes);
        client.then(call -> GetItemResponse.builder().build());

        assertThat(parts.read(key, "cart", pointer)).contains(bytes);

        assertThat(client.requests().subList(1, 3))
                .extracting(request -> ((GetItemRequest) request).consistentRead())
                .containsExactly(false, true);
    }

    @Test
    void missingPart_endsTheReadAfterAStrongOne() {
        PartPointer pointer = write("cart", Heads.random(2 * Chunks.SIZE + 1));
        parts.delete(key, "cart", new PartPointer(pointer.tag(), 1, 0));
        int before = client.requests().size();

        assertThat(parts.read(key, "cart", pointer)).isEmpty();

        assertThat(client.requests()).hasSize(before + 2);
    }

    @Test
    void wrongLength_isAFailure() {
        PartPointer pointer = write("cart", Heads.random(10));

        assertThatThrownBy(() -> parts.read(key, "cart", new PartPointer(pointer.tag(), 1, Integer.MAX_VALUE)))
                .isInstanceOf(SessionStoreException.class)
                .hasMessageStartingWith("DSS-0520");
    }

    @Test
    void lostAnswers_areRepeated() {
        byte[] bytes = Heads.random(10);
        client.loseAnswer();
        PartPointer pointer = write("cart", bytes);
        client.loseAnswer();
        parts.extend(key, "cart", pointer, NOW + 200);

        assertThat(parts.read(key, "cart", pointer)).contains(bytes);
        client.loseAnswer();
        parts.delete(key, "cart", pointer);
        assertThat(items()).isEmpty();
    }

    @Test
    void missingTable_isAFailureNotAMissingPart() {
        PartStore store = new DynamoDbPartStore(DynamoDbLocalSupport.access(
                DynamoDbLocalSupport.client(), DynamoDbLocalSupport.newNames().build()));
        PartPointer pointer = new PartPointer(Heads.random(8), 1, 1);

        assertThatThrownBy(() -> store.read(key, "cart", pointer)).isInstanceOf(SessionStoreException.class);
        assertThatThrownBy(() -> store.write(key, "cart", pointer.tag(), new byte[1], NOW))
                .isInstanceOf(SessionStoreException.class);
    }

    private List<Map<String, AttributeValue>> items() {
        return DynamoDbLocalSupport.client()
                .query(query -> query.tableName(access.names().sessions())
                        .keyConditionExpression("SessionId = :key")
                        .expressionAttributeValues(Map.of(":key", AttributeValue.fromS(key.partition())))
                        .consistentRead(true))
                .items();
    }
}
