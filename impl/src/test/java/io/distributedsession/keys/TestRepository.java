package io.distributedsession.keys;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.distributedsession.SessionStoreException;
import io.distributedsession.SigningKey;
import io.distributedsession.SigningKeyRepository;

/** Keys by slot, with counted reads, and failures on demand. */
public final class TestRepository implements SigningKeyRepository {

    private final Map<String, SigningKey> keys = new LinkedHashMap<>();
    private int reads;
    private boolean down;
    private boolean readOnly;
    private volatile Runnable beforeRead = () -> {};

    @Override
    public List<SigningKey> findAll() {
        beforeRead.run();
        return read();
    }

    private synchronized List<SigningKey> read() {
        reads++;
        refuse(down);
        return List.copyOf(keys.values());
    }

    @Override
    public synchronized SigningKey storeIfAbsent(String slot, SigningKey key) {
        refuse(down || readOnly);
        return keys.computeIfAbsent(slot, free -> key);
    }

    @Override
    public synchronized void revoke(String keyId, String reason) {
        keys.replaceAll((slot, key) -> key.id().equals(keyId) ? key.revoked() : key);
    }

    @Override
    public synchronized int revokeAllCreatedBefore(Instant instant) {
        int before = (int) keys.values().stream().filter(SigningKey::isRevoked).count();
        keys.replaceAll((slot, key) -> key.created().isBefore(instant) ? key.revoked() : key);
        return (int) keys.values().stream().filter(SigningKey::isRevoked).count() - before;
    }

    @Override
    public synchronized void remove(String keyId) {
        keys.values().removeIf(key -> key.id().equals(keyId));
    }

    public synchronized Map<String, SigningKey> slots() {
        return Map.copyOf(keys);
    }

    /** Runs before each read. */
    public void beforeRead(Runnable action) {
        beforeRead = action;
    }

    public synchronized int reads() {
        return reads;
    }

    public synchronized void down(boolean isDown) {
        down = isDown;
    }

    public synchronized void readOnly(boolean isReadOnly) {
        readOnly = isReadOnly;
    }

    private static void refuse(boolean refused) {
        if (refused) {
            throw new SessionStoreException("DSS-9999", "the key store is down");
        }
    }
}
