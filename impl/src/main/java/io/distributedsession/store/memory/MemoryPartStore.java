package io.distributedsession.store.memory;

import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import io.distributedsession.store.Chunks;
import io.distributedsession.store.PartPointer;
import io.distributedsession.store.PartStore;
import io.distributedsession.store.RecordKey;

/** What is large in this server's memory: kept whole, and until it is deleted. */
public final class MemoryPartStore implements PartStore {

    private final ConcurrentMap<String, byte[]> parts = new ConcurrentHashMap<>();

    @Override
    public int write(RecordKey data, String name, byte[] tag, byte[] bytes, long ttl) {
        parts.put(key(data, name, tag), bytes.clone());
        return Chunks.count(bytes.length);
    }

    @Override
    public Optional<byte[]> read(RecordKey data, String name, PartPointer pointer) {
        return Optional.ofNullable(parts.get(key(data, name, pointer.tag()))).map(byte[]::clone);
    }

    @Override
    public void extend(RecordKey data, String name, PartPointer pointer, long ttl) {
        // nothing expires here
    }

    @Override
    public void delete(RecordKey data, String name, PartPointer pointer) {
        parts.remove(key(data, name, pointer.tag()));
    }

    private static String key(RecordKey data, String name, byte[] tag) {
        return data.partition() + "#" + name + "#" + Base64.getUrlEncoder().encodeToString(tag);
    }
}
