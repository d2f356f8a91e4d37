package io.distributedsession.store.dynamodb;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.distributedsession.dynamodb.TableNames;
import io.distributedsession.store.RecordKey;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import static io.distributedsession.store.dynamodb.ItemNames.SESSION;

/**
 * Parts to items and back.
 *
 * @param data the key of all parts
 * @param prefix begins the name of each part, before its number
 */
record PartMapper(TableNames names, RecordKey data, String prefix) {

    static PartMapper of(TableNames names, RecordKey data, String name, byte[] tag) {
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(tag);
        return new PartMapper(names, data, name + "#" + text + "#");
    }

    Map<String, AttributeValue> key(int chunk) {
        return Map.of(
                names.partitionKey(), AttributeValue.fromS(data.partition()),
                names.sortKey(), AttributeValue.fromS(prefix + chunk));
    }

    Map<String, AttributeValue> item(int chunk, byte[] bytes, long ttl) {
        Map<String, AttributeValue> item = new HashMap<>(key(chunk));
        item.put(SESSION, Attributes.bytes(bytes));
        item.put(names.ttl(), Attributes.number(ttl));
        return item;
    }

    /** The part in an item as the SDK gives it: without attributes where there is none. */
    Optional<byte[]> bytes(Map<String, AttributeValue> item) {
        return item.isEmpty() ? Optional.empty() : Optional.of(Attributes.bytes(item, SESSION));
    }
}
