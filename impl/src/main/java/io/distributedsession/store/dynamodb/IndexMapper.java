package io.distributedsession.store.dynamodb;

import java.util.HashMap;
import java.util.Map;

import io.distributedsession.dynamodb.TableNames;
import io.distributedsession.store.IndexEntry;
import io.distributedsession.store.RecordKey;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Entries in the index of users to items and back. */
record IndexMapper(TableNames names) {

    Map<String, AttributeValue> key(RecordKey principal, RecordKey head) {
        return Map.of(
                names.partitionKey(), AttributeValue.fromS(principal.partition()),
                names.sortKey(), AttributeValue.fromS(head.partition()));
    }

    Map<String, AttributeValue> item(IndexEntry entry) {
        Map<String, AttributeValue> item = new HashMap<>(key(entry.principal(), entry.head()));
        item.put(names.ttl(), Attributes.number(entry.ttl()));
        return item;
    }

    IndexEntry entry(RecordKey principal, Map<String, AttributeValue> item) {
        RecordKey head = new RecordKey(Attributes.text(item, names.sortKey()));
        return new IndexEntry(principal, head, Attributes.number(item, names.ttl()));
    }
}
