package io.distributedsession.store.memory;

import io.distributedsession.SessionTooLargeException;
import io.distributedsession.store.BeanEntry;
import io.distributedsession.store.RecordKey;
import io.distributedsession.store.StoredHead;
import io.distributedsession.store.StoredValue;
import io.distributedsession.store.ValueContent.Whole;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Sizes as DynamoDB counts them, so that what is too large there is too large here. */
final class ItemSize {

    private static final int LIMIT = 400 * 1024;
    /** Names of all attributes but the state, and the values of keys, dates and numbers, less the partition key. */
    private static final int HEAD_FACTS = 100;

    private static final int VALUE_FACTS = 120;
    private static final int POINTER = 40;
    private static final int MAP = 3;
    private static final int MAP_ENTRY = 1;

    private ItemSize() {}

    /** Refuses what would not fit. */
    static void check(StoredHead.Live head) {
        long size = HEAD_FACTS + bytes(head.key().partition()) + head.record().length + MAP;
        for (var bean : head.beans().entrySet()) {
            // the map's entry, and the two of the map that the bean's entry is
            size += 3 * MAP_ENTRY + 2 + bytes(bean.getKey()) + size(bean.getValue());
        }
        check(size);
    }

    /** Refuses what would not fit. */
    static void check(RecordKey key, StoredValue value) {
        int length = value.content() instanceof Whole whole ? whole.bytes().length : POINTER;
        check(VALUE_FACTS + bytes(key.partition()) + length);
    }

    private static long size(BeanEntry entry) {
        return MAP + entry.tag().length + (entry instanceof BeanEntry.Inline inline ? inline.sealed().length : POINTER);
    }

    private static void check(long size) {
        if (size > LIMIT) {
            throw new SessionTooLargeException(
                    "DSS-0540", "The item would take " + size + " bytes of 400 KB. Keep less in the session.");
        }
    }

    private static int bytes(String text) {
        return text.getBytes(UTF_8).length;
    }
}
