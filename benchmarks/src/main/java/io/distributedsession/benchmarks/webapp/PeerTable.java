package io.distributedsession.benchmarks.webapp;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The calls that providers are made of; state as plain Java serialization writes it. Thread-safe. */
public record PeerTable(DynamoDbClient client) {

    private static final String TABLE = "Peers";
    private static final int IDLE_SECONDS = 1_200;

    Items get(String id) {
        byte[] state = client.getItem(
                        request -> request.tableName(TABLE).key(key(id)).consistentRead(true))
                .item()
                .get("value")
                .b()
                .asByteArrayUnsafe();
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(state))) {
            return (Items) in.readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    void put(String id, Items items) {
        client.putItem(request -> request.tableName(TABLE)
                .item(Map.of("id", AttributeValue.fromS(id), "value", value(items), "ttl", expiry())));
    }

    void touch(String id) {
        client.updateItem(request -> request.tableName(TABLE)
                .key(key(id))
                .updateExpression("SET #ttl = :ttl")
                .expressionAttributeNames(Map.of("#ttl", "ttl"))
                .expressionAttributeValues(Map.of(":ttl", expiry())));
    }

    void update(String id, Items items) {
        client.updateItem(request -> request.tableName(TABLE)
                .key(key(id))
                .updateExpression("SET #ttl = :ttl, #value = :value")
                .expressionAttributeNames(Map.of("#ttl", "ttl", "#value", "value"))
                .expressionAttributeValues(Map.of(":ttl", expiry(), ":value", value(items))));
    }

    private static Map<String, AttributeValue> key(String id) {
        return Map.of("id", AttributeValue.fromS(id));
    }

    private static AttributeValue expiry() {
        return AttributeValue.fromN(Long.toString(Instant.now().getEpochSecond() + IDLE_SECONDS));
    }

    private static AttributeValue value(Items items) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(items);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(bytes.toByteArray()));
    }
}
