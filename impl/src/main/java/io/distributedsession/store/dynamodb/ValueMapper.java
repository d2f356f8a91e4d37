package io.distributedsession.store.dynamodb;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.distributedsession.SessionStoreException;
import io.distributedsession.dynamodb.TableNames;
import io.distributedsession.store.PartPointer;
import io.distributedsession.store.RecordKey;
import io.distributedsession.store.StoredValue;
import io.distributedsession.store.ValueContent;
import io.distributedsession.store.ValueContent.InParts;
import io.distributedsession.store.ValueContent.Whole;
import io.distributedsession.store.ValueTimes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import static io.distributedsession.store.dynamodb.ItemNames.ABSOLUTE;
import static io.distributedsession.store.dynamodb.ItemNames.CHUNKS;
import static io.distributedsession.store.dynamodb.ItemNames.CREATE_DATE;
import static io.distributedsession.store.dynamodb.ItemNames.DEADLINE;
import static io.distributedsession.store.dynamodb.ItemNames.EXPIRY_TYPE;
import static io.distributedsession.store.dynamodb.ItemNames.LENGTH;
import static io.distributedsession.store.dynamodb.ItemNames.PARTS_TTL;
import static io.distributedsession.store.dynamodb.ItemNames.SESSION;
import static io.distributedsession.store.dynamodb.ItemNames.SLIDING;
import static io.distributedsession.store.dynamodb.ItemNames.TAG;
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
        ValueTimes times = value.times();
        Map<String, AttributeValue> item = new HashMap<>(key(key));
        item.put(SESSION, content(value.content()));
        item.put(CREATE_DATE, Attributes.date(times.createDate()));
        item.put(EXPIRY_TYPE, AttributeValue.fromS(times.window().isPresent() ? SLIDING : ABSOLUTE));
        item.put(names.ttl(), Attributes.number(times.ttl()));
        times.window().ifPresent(seconds -> item.put(WINDOW, Attributes.number(seconds)));
        times.deadline().ifPresent(seconds -> item.put(DEADLINE, Attributes.number(seconds)));
        return item;
    }

    /** The value in an item as the SDK gives it: without attributes where there is none. */
    Optional<StoredValue> value(Map<String, AttributeValue> item) {
        if (item.isEmpty()) {
            return Optional.empty();
        }
        ValueTimes times = new ValueTimes(
                Attributes.date(item, CREATE_DATE),
                Attributes.optionalNumber(item, WINDOW),
                Attributes.optionalNumber(item, DEADLINE),
                Attributes.number(item, names.ttl()));
        return Optional.of(new StoredValue(content(item), times));
    }

    /** The pointer in an item that was replaced or removed, if it had one; what else was wrong with it is over. */
    Optional<PartPointer> pointer(Map<String, AttributeValue> item) {
        if (!item.containsKey(SESSION)) {
            return Optional.empty();
        }
        try {
            return content(item).pointer();
        } catch (SessionStoreException malformed) {
            return Optional.empty();
        }
    }

    private static AttributeValue content(ValueContent content) {
        if (content instanceof Whole whole) {
            return Attributes.bytes(whole.bytes());
        }
        InParts inParts = (InParts) content;
        return AttributeValue.fromM(Map.of(
                TAG, Attributes.bytes(inParts.parts().tag()),
                CHUNKS, Attributes.number(inParts.parts().chunks()),
                LENGTH, Attributes.number(inParts.parts().length()),
                PARTS_TTL, Attributes.number(inParts.partsTtl())));
    }

    private static ValueContent content(Map<String, AttributeValue> item) {
        if (!item.containsKey(SESSION) || !item.get(SESSION).hasM()) {
            return new Whole(Attributes.bytes(item, SESSION));
        }
        Map<String, AttributeValue> pointer = item.get(SESSION).m();
        return new InParts(
                new PartPointer(
                        Attributes.bytes(pointer, TAG),
                        Attributes.size(pointer, CHUNKS),
                        Attributes.size(pointer, LENGTH)),
                Attributes.number(pointer, PARTS_TTL));
    }
}
