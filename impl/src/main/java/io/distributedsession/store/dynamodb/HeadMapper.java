package io.distributedsession.store.dynamodb;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.distributedsession.dynamodb.TableNames;
import io.distributedsession.store.BeanEntry;
import io.distributedsession.store.BeanEntry.InParts;
import io.distributedsession.store.BeanEntry.Inline;
import io.distributedsession.store.Lease;
import io.distributedsession.store.PartPointer;
import io.distributedsession.store.RecordKey;
import io.distributedsession.store.StoredHead;
import io.distributedsession.store.StoredHead.Live;
import io.distributedsession.store.StoredHead.Tombstone;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import static io.distributedsession.store.dynamodb.ItemNames.ABSOLUTE;
import static io.distributedsession.store.dynamodb.ItemNames.CHUNKS;
import static io.distributedsession.store.dynamodb.ItemNames.CREATE_DATE;
import static io.distributedsession.store.dynamodb.ItemNames.DATA;
import static io.distributedsession.store.dynamodb.ItemNames.EXPIRY_TYPE;
import static io.distributedsession.store.dynamodb.ItemNames.LEASE_OWNER;
import static io.distributedsession.store.dynamodb.ItemNames.LEASE_UNTIL;
import static io.distributedsession.store.dynamodb.ItemNames.LENGTH;
import static io.distributedsession.store.dynamodb.ItemNames.RECORD;
import static io.distributedsession.store.dynamodb.ItemNames.SESSION;
import static io.distributedsession.store.dynamodb.ItemNames.SLIDING;
import static io.distributedsession.store.dynamodb.ItemNames.TAG;
import static io.distributedsession.store.dynamodb.ItemNames.VERSION;

/** Heads to items and back. */
record HeadMapper(TableNames names) {

    private static final String PART = "#";

    Map<String, AttributeValue> key(RecordKey key) {
        return Map.of(
                names.partitionKey(), AttributeValue.fromS(key.partition()),
                names.sortKey(), AttributeValue.fromS(PART));
    }

    Map<String, AttributeValue> item(Live head) {
        Map<String, AttributeValue> item = attributes(head);
        item.putAll(key(head.key()));
        return item;
    }

    /** All but the key. */
    Map<String, AttributeValue> attributes(Live head) {
        Map<String, AttributeValue> item = new HashMap<>();
        item.put(CREATE_DATE, Attributes.date(head.createDate()));
        item.put(EXPIRY_TYPE, AttributeValue.fromS(SLIDING));
        item.put(names.ttl(), Attributes.number(head.ttl()));
        item.put(VERSION, Attributes.number(head.version()));
        item.put(RECORD, Attributes.bytes(head.record()));
        Map<String, AttributeValue> beans = new HashMap<>();
        head.beans().forEach((name, entry) -> beans.put(name, entry(entry)));
        item.put(SESSION, AttributeValue.fromM(beans));
        return item;
    }

    /** What stays of a head: no session, so that no condition on one can hold. */
    Map<String, AttributeValue> tombstone(RecordKey key, Instant now, long ttl) {
        Map<String, AttributeValue> item = new HashMap<>(key(key));
        item.put(CREATE_DATE, Attributes.date(now));
        item.put(EXPIRY_TYPE, AttributeValue.fromS(ABSOLUTE));
        item.put(names.ttl(), Attributes.number(ttl));
        return item;
    }

    static AttributeValue entry(BeanEntry entry) {
        AttributeValue tag = Attributes.bytes(entry.tag());
        if (entry instanceof Inline inline) {
            return AttributeValue.fromM(Map.of(TAG, tag, DATA, Attributes.bytes(inline.sealed())));
        }
        PartPointer parts = entry.pointer().orElseThrow();
        return AttributeValue.fromM(
                Map.of(TAG, tag, CHUNKS, Attributes.number(parts.chunks()), LENGTH, Attributes.number(parts.length())));
    }

    /** The head in an item as the SDK gives it: without attributes where there is none. */
    Optional<StoredHead> head(RecordKey key, Map<String, AttributeValue> item) {
        if (item.isEmpty()) {
            return Optional.empty();
        }
        long ttl = Attributes.number(item, names.ttl());
        return Optional.of(item.containsKey(SESSION) ? live(key, ttl, item) : new Tombstone(key, ttl));
    }

    private static Live live(RecordKey key, long ttl, Map<String, AttributeValue> item) {
        Map<String, BeanEntry> beans = new HashMap<>();
        Attributes.map(item, SESSION).forEach((name, value) -> beans.put(name, entry(value)));
        return new Live(
                key,
                Attributes.date(item, CREATE_DATE),
                ttl,
                Attributes.number(item, VERSION),
                Attributes.bytes(item, RECORD),
                beans,
                lease(item));
    }

    private static Optional<Lease> lease(Map<String, AttributeValue> item) {
        return item.containsKey(LEASE_OWNER)
                ? Optional.of(new Lease(Attributes.bytes(item, LEASE_OWNER), Attributes.number(item, LEASE_UNTIL)))
                : Optional.empty();
    }

    private static BeanEntry entry(AttributeValue value) {
        byte[] tag = Attributes.bytes(value.m(), TAG);
        return value.m().containsKey(CHUNKS)
                ? new InParts(
                        new PartPointer(tag, Attributes.size(value.m(), CHUNKS), Attributes.size(value.m(), LENGTH)))
                : new Inline(tag, Attributes.bytes(value.m(), DATA));
    }
}
