package io.distributedsession.store.memory;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import io.distributedsession.store.PartPointer;
import io.distributedsession.store.PartStore;
import io.distributedsession.store.RecordKey;
import io.distributedsession.store.StoredValue;
import io.distributedsession.store.ValueContent;
import io.distributedsession.store.ValueContent.Whole;
import io.distributedsession.store.ValueStore;
import io.distributedsession.store.ValueTimes;
import io.distributedsession.store.ValueWrite;
import io.distributedsession.store.ValueWrite.Written;

/** Values in this server's memory. */
public final class MemoryValueStore implements ValueStore {

    private final ConcurrentMap<RecordKey, StoredValue> values = new ConcurrentHashMap<>();
    private final PartStore parts = new MemoryPartStore();

    @Override
    public Optional<StoredValue> read(RecordKey key, boolean strong) {
        return Optional.ofNullable(values.get(key)).map(Copies::of);
    }

    @Override
    public ValueWrite write(RecordKey key, StoredValue value) {
        StoredValue copy = Copies.of(value);
        ItemSize.check(key, copy);
        return new Written(pointer(values.put(key, copy)));
    }

    @Override
    public void extend(RecordKey key, StoredValue seen, StoredValue extended, long now) {
        values.computeIfPresent(
                key,
                (same, found) -> isSame(found, seen) && isDue(found, extended, now) ? moved(found, extended) : found);
    }

    @Override
    public Optional<PartPointer> remove(RecordKey key) {
        return pointer(values.remove(key));
    }

    @Override
    public PartStore parts() {
        return parts;
    }

    private static boolean isSame(StoredValue found, StoredValue seen) {
        ValueTimes times = found.times();
        return times.createDate().equals(seen.times().createDate())
                && times.window().equals(seen.times().window())
                && found.content().pointer().equals(seen.content().pointer());
    }

    private static boolean isDue(StoredValue found, StoredValue extended, long now) {
        long ttl = found.times().ttl();
        return ttl > now && ttl < extended.times().ttl();
    }

    /** Two values set at one moment are told apart by their pointers alone, so bytes stay those that are found. */
    private static StoredValue moved(StoredValue found, StoredValue extended) {
        ValueContent content = found.content() instanceof Whole ? found.content() : extended.content();
        return new StoredValue(content, found.times().until(extended.times().ttl()));
    }

    private static Optional<PartPointer> pointer(StoredValue replaced) {
        return Optional.ofNullable(replaced).flatMap(value -> value.content().pointer());
    }
}
