package io.distributedsession.store.dynamodb;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.distributedsession.dynamodb.TableNames;
import io.distributedsession.store.RecordKey;
import io.distributedsession.store.StoredValue;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import static io.distributedsession.store.dynamodb.ItemNames.ABSOLUTE;
import static io.distributedsession.store.dynamodb.ItemNames.CREATE_DATE;
import static io.distributedsession.store.dynamodb.ItemNames.DEADLINE;
import static io.distributedsession.store.dynamodb.ItemNames.EXPIRY_TYPE;
import static io.distributedsession.store.dynamodb.ItemNames.SESSION;
import static io.distributedsession.store.dynamodb.ItemNames.SLIDING;
import static io.distributedsession.store.dynamodb.ItemNames.WINDOW;

/** Values to items and back. */
record ValueMapper(TableNames names) {

    private static final String PART = "value";

    Map<String, AttributeValue> key(RecordKey key) {
        return Map.of(
                names.partitionKey(), AttributeValue.fromS(key.partition()),
                names.sortKey(), AttributeValue.fromS(PART));
    }

    Map<String, AttributeValue> item(RecordKey key, StoredValue value) {
        Map<String, AttributeValue> item = new HashMap<>(key(key));
        item.put(SESSION, Attributes.bytes(value.bytes()));
        item.put(CREATE_DATE, Attributes.date(value.createDate()));
        item.put(EXPIRY_TYPE, AttributeValue.fromS(value.window().isPresent() ? SLIDING : ABSOLUTE));
        item.put(names.ttl(), Attributes.number(value.ttl()));
        value.window().ifPresent(seconds -> item.put(WINDOW, Attributes.number(seconds)));
        value.deadline().ifPresent(seconds -> item.put(DEADLINE, Attributes.number(seconds)));
        return item;
    }

    /** The value in an item as the SDK gives it: without attributes where there is none. */
    Optional<StoredValue> value(Map<String, AttributeValue> item) {
        if (item.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new StoredValue(
                Attributes.bytes(item, SESSION),
                Attributes.date(item, CREATE_DATE),
                Attributes.optionalNumber(item, WINDOW),
                Attributes.optionalNumber(item, DEADLINE),
                Attributes.number(item, names.ttl())));
    }
}
