package io.distributedsession.store;

import java.time.Instant;
import java.util.Optional;

/** Reads values, all or nothing, and extends those that slide. */
record ValueReader(ValueStore values, ValueParts parts) {

    /** How often a value may be replaced while it is read. */
    private static final int ROUNDS = 8;

    Optional<byte[]> get(RecordKey key, Instant now) {
        Optional<StoredValue> found = live(key, false, now);
        for (int round = 0; round < ROUNDS && found.isPresent(); round++) {
            StoredValue value = found.get();
            Optional<byte[]> bytes = parts.read(key, value.content());
            if (bytes.isPresent()) {
                extendIfDue(key, value, now);
                return bytes;
            }
            // whoever replaced or removed the value has deleted its parts
            found = live(key, true, now).filter(next -> isOther(next, value));
        }
        if (found.isPresent()) {
            throw StoreMessages.replacedTooOften(ROUNDS);
        }
        return Optional.empty();
    }

    void refresh(RecordKey key, Instant now) {
        live(key, false, now).ifPresent(value -> extendIfDue(key, value, now));
    }

    private Optional<StoredValue> live(RecordKey key, boolean strong, Instant now) {
        return values.read(key, strong).filter(value -> !value.times().isExpired(now));
    }

    private static boolean isOther(StoredValue next, StoredValue value) {
        if (next.content().pointer().equals(value.content().pointer())) {
            throw StoreMessages.partsMissing();
        }
        return true;
    }

    private void extendIfDue(RecordKey key, StoredValue seen, Instant now) {
        seen.times().extended(now).ifPresent(times -> {
            // first the parts: a value must not outlive them
            ValueContent content = parts.extend(key, seen.content(), times.ttl());
            // it may be gone or another by now; then nothing is to be extended
            values.extend(key, seen, new StoredValue(content, times), now.getEpochSecond());
        });
    }
}
