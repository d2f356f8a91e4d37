package io.distributedsession.benchmarks.node;

import java.time.Instant;
import java.util.List;

import io.distributedsession.SigningKey;
import io.distributedsession.SigningKeyRepository;

/** A repository of keys in front of another one; what is not overridden goes through. */
public class ForwardingKeys implements SigningKeyRepository {

    private final SigningKeyRepository keys;

    protected ForwardingKeys(SigningKeyRepository keys) {
        this.keys = keys;
    }

    @Override
    public List<SigningKey> findAll() {
        return keys.findAll();
    }

    @Override
    public SigningKey storeIfAbsent(String slot, SigningKey key) {
        return keys.storeIfAbsent(slot, key);
    }

    @Override
    public void revoke(String keyId, String reason) {
        keys.revoke(keyId, reason);
    }

    @Override
    public int revokeAllCreatedBefore(Instant instant) {
        return keys.revokeAllCreatedBefore(instant);
    }

    @Override
    public void remove(String keyId) {
        keys.remove(keyId);
    }
}
