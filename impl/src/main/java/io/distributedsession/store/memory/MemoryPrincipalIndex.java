package io.distributedsession.store.memory;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Predicate;

import io.distributedsession.store.IndexEntry;
import io.distributedsession.store.PrincipalIndex;
import io.distributedsession.store.RecordKey;

/** Users' sessions in this server's memory. */
final class MemoryPrincipalIndex implements PrincipalIndex {

    private final ConcurrentMap<RecordKey, Map<RecordKey, IndexEntry>> users = new ConcurrentHashMap<>();
    private final Predicate<RecordKey> isStored;

    /** @param isStored whether a head stands under a key; heads are written before their entries */
    MemoryPrincipalIndex(Predicate<RecordKey> isStored) {
        this.isStored = isStored;
    }

    void add(IndexEntry entry) {
        users.compute(entry.principal(), (user, found) -> {
            Map<RecordKey, IndexEntry> entries = found == null ? new ConcurrentHashMap<>() : found;
            entries.put(entry.head(), entry);
            return entries;
        });
    }

    void remove(IndexEntry entry) {
        remove(entry.principal(), entry.head());
    }

    @Override
    public List<IndexEntry> find(RecordKey principal) {
        return List.copyOf(users.getOrDefault(principal, Map.of()).values());
    }

    @Override
    public void remove(RecordKey principal, RecordKey head) {
        users.computeIfPresent(principal, (user, entries) -> {
            entries.remove(head);
            return entries.isEmpty() ? null : entries;
        });
    }

    @Override
    public void removeOrphan(RecordKey principal, RecordKey head) {
        if (!isStored.test(head)) {
            remove(principal, head);
        }
    }
}
