package io.distributedsession.store.dynamodb;

import java.util.Map;
import java.util.Optional;

import io.distributedsession.dynamodb.TableNames;
import io.distributedsession.store.RecordKey;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Tells what an item was that is gone. */
public final class RemovedItems {

    private RemovedItems() {}

    /**
     * The key of the session of this application that the item was; empty for a tombstone, for any other kind of item, and for what is
     * another application's.
     */
    public static Optional<RecordKey> session(TableNames names, String application, Map<String, AttributeValue> item) {
        return Optional.ofNullable(item.get(names.partitionKey()))
                .map(AttributeValue::s)
                .map(RecordKey::new)
                .filter(key -> key.isHeadOf(application) && item.containsKey(ItemNames.SESSION));
    }
}
