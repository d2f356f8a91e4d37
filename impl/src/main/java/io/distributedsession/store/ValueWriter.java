package io.distributedsession.store;

import io.distributedsession.store.ValueWrite.Written;

/** Writes and removes values. The parts of a large one come before the pointer to them, and go after it. */
record ValueWriter(ValueStore values, ValueParts parts) {

    private static final int ATTEMPTS = 2;

    void set(RecordKey key, byte[] bytes, ValueTimes times) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            StoredValue value = new StoredValue(parts.write(key, bytes, times.ttl()), times);
            if (values.write(key, value) instanceof Written written) {
                written.superseded().ifPresent(pointer -> parts.discard(key, pointer));
                return;
            }
            // again with parts of its own: those written may be gone, and may be needed by a write that is still on its
            // way
        }
        throw StoreMessages.outcomeUnknown();
    }

    void remove(RecordKey key) {
        values.remove(key).ifPresent(pointer -> parts.discard(key, pointer));
    }
}
