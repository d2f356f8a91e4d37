package io.distributedsession.benchmarks.cost;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A table of DynamoDB; holds the arithmetic against what DynamoDB itself says. */
final class DynamoDbTable implements PeerTable {

    private final DynamoDbClient client;
    private final String table;

    DynamoDbTable(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public Map<String, AttributeValue> get(String id, boolean strong) {
        return client.getItem(get -> get.tableName(table).key(key(id)).consistentRead(strong))
                .item();
    }

    @Override
    public void put(String id, Map<String, AttributeValue> attributes) {
        Map<String, AttributeValue> item = new HashMap<>(attributes);
        item.putAll(key(id));
        client.putItem(put -> put.tableName(table).item(item));
    }

    @Override
    public void update(String id, Map<String, AttributeValue> attributes) {
        String sets = attributes.keySet().stream()
                .map(name -> "#" + name + " = :" + name)
                .collect(Collectors.joining(", ", "SET ", ""));
        Map<String, String> names = new HashMap<>();
        Map<String, AttributeValue> values = new HashMap<>();
        attributes.forEach((name, value) -> {
            names.put("#" + name, name);
            values.put(":" + name, value);
        });
        client.updateItem(update -> update.tableName(table)
                .key(key(id))
                .updateExpression(sets)
                .expressionAttributeNames(names)
                .expressionAttributeValues(values));
    }

    private static Map<String, AttributeValue> key(String id) {
        return Map.of(KEY, AttributeValue.fromS(id));
    }
}
