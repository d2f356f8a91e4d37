package io.distributedsession.benchmarks.staleness;

import java.util.Optional;
import java.util.function.Consumer;

import io.distributedsession.benchmarks.dynamodb.Units;
import io.distributedsession.store.PartPointer;
import io.distributedsession.store.PartStore;
import io.distributedsession.store.RecordKey;

/** Counts the read units of parts, which are read eventually consistently in every mode, for they never change. */
record CountedParts(PartStore parts, Consumer<Units> meter) implements PartStore {

    @Override
    public int write(RecordKey data, String name, byte[] tag, byte[] bytes, long ttl) {
        return parts.write(data, name, tag, bytes, ttl);
    }

    @Override
    public Optional<byte[]> read(RecordKey data, String name, PartPointer pointer) {
        meter.accept(Units.read(pointer.length(), false));
        return parts.read(data, name, pointer);
    }

    @Override
    public void extend(RecordKey data, String name, PartPointer pointer, long ttl) {
        parts.extend(data, name, pointer, ttl);
    }

    @Override
    public void delete(RecordKey data, String name, PartPointer pointer) {
        parts.delete(data, name, pointer);
    }
}
