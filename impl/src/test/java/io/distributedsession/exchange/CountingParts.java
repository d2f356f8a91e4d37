package io.distributedsession.exchange;

import java.util.List;
import java.util.Optional;

import io.distributedsession.store.PartPointer;
import io.distributedsession.store.PartStore;
import io.distributedsession.store.RecordKey;

/** Notes every call; the next read can be made to come after something else. */
final class CountingParts implements PartStore {

    private final PartStore parts;
    private final List<String> calls;
    RecordKey lastKey;
    Runnable beforeNextRead = () -> {};

    CountingParts(PartStore parts, List<String> calls) {
        this.parts = parts;
        this.calls = calls;
    }

    @Override
    public int write(RecordKey data, String name, byte[] tag, byte[] bytes, long ttl) {
        calls.add("write parts of " + name);
        lastKey = data;
        return parts.write(data, name, tag, bytes, ttl);
    }

    @Override
    public Optional<byte[]> read(RecordKey data, String name, PartPointer pointer) {
        calls.add("read parts of " + name);
        Runnable before = beforeNextRead;
        beforeNextRead = () -> {};
        before.run();
        return parts.read(data, name, pointer);
    }

    @Override
    public void extend(RecordKey data, String name, PartPointer pointer, long ttl) {
        throw new AssertionError("parts of beans have their expiry from the deadline");
    }

    @Override
    public void delete(RecordKey data, String name, PartPointer pointer) {
        calls.add("delete parts of " + name);
        parts.delete(data, name, pointer);
    }
}
