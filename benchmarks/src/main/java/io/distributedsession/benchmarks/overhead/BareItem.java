package io.distributedsession.benchmarks.overhead;

import java.util.Map;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** The calls that an application without the extension would make, on an item as large as a session's. */
final class BareItem {

    private static final String TABLE = "Bare";
    private static final Map<String, AttributeValue> KEY = Map.of("id", AttributeValue.fromS("bare"));

    private final DynamoDbClient client;
    private final SdkBytes value;
    private long expiry;

    BareItem(DynamoDbClient client, byte[] value) {
        this.client = client;
        this.value = SdkBytes.fromByteArray(value);
    }

    void put() {
        client.putItem(put -> put.tableName(TABLE)
                .item(Map.of(
                        "id",
                        KEY.get("id"),
                        "value",
                        AttributeValue.fromB(value),
                        "expiry",
                        AttributeValue.fromN(Long.toString(++expiry)))));
    }

    Map<String, AttributeValue> get() {
        return client.getItem(get -> get.tableName(TABLE).key(KEY)).item();
    }

    /** Extends the item and gives it back. */
    Map<String, AttributeValue> touch() {
        return client.updateItem(update -> update.tableName(TABLE)
                        .key(KEY)
                        .updateExpression("SET #expiry = :expiry")
                        .conditionExpression("attribute_exists(#value)")
                        .expressionAttributeNames(Map.of("#expiry", "expiry", "#value", "value"))
                        .expressionAttributeValues(Map.of(":expiry", AttributeValue.fromN(Long.toString(++expiry))))
                        .returnValues(ReturnValue.ALL_NEW))
                .attributes();
    }

    void update() {
        client.updateItem(update -> update.tableName(TABLE)
                .key(KEY)
                .updateExpression("SET #value = :value, #expiry = :expiry")
                .conditionExpression("attribute_exists(#value)")
                .expressionAttributeNames(Map.of("#expiry", "expiry", "#value", "value"))
                .expressionAttributeValues(Map.of(
                        ":value",
                        AttributeValue.fromB(value),
                        ":expiry",
                        AttributeValue.fromN(Long.toString(++expiry)))));
    }
}
