package io.distributedsession.keys;

import io.distributedsession.KeyProtector;

/** Wraps by one key protection, and also unwraps what another one has wrapped: the way from the one to the other. */
final class TwoKeyProtectors implements KeyProtector {

    private final KeyProtector current;
    private final KeyProtector previous;

    TwoKeyProtectors(KeyProtector current, KeyProtector previous) {
        this.current = current;
        this.previous = previous;
    }

    @Override
    public byte[] wrap(String keyId, byte[] key) {
        return current.wrap(keyId, key);
    }

    /** Each protection knows its own form, and refuses others without asking anybody. */
    @Override
    public byte[] unwrap(String keyId, byte[] wrapped) {
        try {
            return current.unwrap(keyId, wrapped);
        } catch (RuntimeException failure) { // an application's own protector may fail in its own way
            try {
                return previous.unwrap(keyId, wrapped);
            } catch (RuntimeException other) {
                failure.addSuppressed(other);
                throw failure;
            }
        }
    }
}
