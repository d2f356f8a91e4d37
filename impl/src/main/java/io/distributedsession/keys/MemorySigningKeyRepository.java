package io.distributedsession.keys;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

import io.distributedsession.SigningKey;
import io.distributedsession.SigningKeyRepository;

/** Signing keys in this server's memory, for development and tests. */
public final class MemorySigningKeyRepository implements SigningKeyRepository {

    private final Map<String, SigningKey> keys = new LinkedHashMap<>();

    @Override
    public synchronized List<SigningKey> findAll() {
        return List.copyOf(keys.values());
    }

    @Override
    public synchronized SigningKey storeIfAbsent(String slot, SigningKey key) {
        if (Objects.requireNonNull(slot, "slot").isEmpty()) {
            throw KeyRepositoryMessages.emptySlot();
        }
        Objects.requireNonNull(key, "key");
        SigningKey earlier = keys.putIfAbsent(slot, key);
        return earlier == null ? key : earlier;
    }

    @Override
    public synchronized void revoke(String keyId, String reason) {
        Objects.requireNonNull(keyId, "keyId");
        Objects.requireNonNull(reason, "reason");
        revoke(key -> key.id().equals(keyId));
    }

    @Override
    public synchronized int revokeAllCreatedBefore(Instant instant) {
        Objects.requireNonNull(instant, "instant");
        return revoke(key -> key.created().isBefore(instant));
    }

    @Override
    public synchronized void remove(String keyId) {
        Objects.requireNonNull(keyId, "keyId");
        keys.values().removeIf(key -> key.id().equals(keyId));
    }

    private int revoke(Predicate<SigningKey> which) {
        List<String> slots = keys.entrySet().stream()
                .filter(entry ->
                        which.test(entry.getValue()) && !entry.getValue().isRevoked())
                .map(Map.Entry::getKey)
                .toList();
        slots.forEach(slot -> keys.computeIfPresent(slot, (same, key) -> key.revoked()));
        return slots.size();
    }
}
