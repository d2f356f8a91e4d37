package io.distributedsession.store.memory;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import io.distributedsession.store.RecordKey;
import io.distributedsession.store.StoredValue;
import io.distributedsession.store.ValueStore;

/** Values in this server's memory. */
public final class MemoryValueStore implements ValueStore {

    private final ConcurrentMap<RecordKey, StoredValue> values = new ConcurrentHashMap<>();

    @Override
    public Optional<StoredValue> read(RecordKey key) {
        return Optional.ofNullable(values.get(key)).map(Copies::of);
    }

    @Override
    public void write(RecordKey key, StoredValue value) {
        StoredValue copy = Copies.of(value);
        ItemSize.check(key, copy);
        values.put(key, copy);
    }

    @Override
    public void extend(RecordKey key, StoredValue seen, long now, long ttl) {
        values.computeIfPresent(
                key,
                (same, found) ->
                        isSame(found, seen) && found.ttl() > now && found.ttl() < ttl ? extended(found, ttl) : found);
    }

    @Override
    public void remove(RecordKey key) {
        values.remove(key);
    }

    private static boolean isSame(StoredValue found, StoredValue seen) {
        return found.createDate().equals(seen.createDate()) && found.window().equals(seen.window());
    }

    private static StoredValue extended(StoredValue value, long ttl) {
        return new StoredValue(value.bytes(), value.createDate(), value.window(), value.deadline(), ttl);
    }
}
