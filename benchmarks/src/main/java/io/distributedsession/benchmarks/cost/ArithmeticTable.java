package io.distributedsession.benchmarks.cost;

import java.util.HashMap;
import java.util.Map;

import io.distributedsession.benchmarks.dynamodb.ItemSize;
import io.distributedsession.benchmarks.dynamodb.Units;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A table in memory that charges as DynamoDB does. */
final class ArithmeticTable implements PeerTable {

    private final Map<String, Map<String, AttributeValue>> items = new HashMap<>();
    private Units total = Units.NONE;

    @Override
    public Map<String, AttributeValue> get(String id, boolean strong) {
        Map<String, AttributeValue> item = items.getOrDefault(id, Map.of());
        total = total.plus(Units.read(ItemSize.of(item), strong));
        return item;
    }

    @Override
    public void put(String id, Map<String, AttributeValue> attributes) {
        Map<String, AttributeValue> item = new HashMap<>(attributes);
        item.put(KEY, AttributeValue.fromS(id));
        replace(id, item);
    }

    @Override
    public void update(String id, Map<String, AttributeValue> attributes) {
        Map<String, AttributeValue> item = new HashMap<>(items.getOrDefault(id, Map.of()));
        item.putAll(attributes);
        item.put(KEY, AttributeValue.fromS(id));
        replace(id, item);
    }

    private void replace(String id, Map<String, AttributeValue> item) {
        Map<String, AttributeValue> before = items.getOrDefault(id, Map.of());
        total = total.plus(Units.write(ItemSize.of(before), ItemSize.of(item)));
        items.put(id, item);
    }

    Units total() {
        return total;
    }
}
