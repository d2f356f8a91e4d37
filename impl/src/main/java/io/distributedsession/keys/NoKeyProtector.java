package io.distributedsession.keys;

import io.distributedsession.KeyProtector;

/** Key protection {@code NONE}: keys are stored as they are. */
public final class NoKeyProtector implements KeyProtector {

    @Override
    public byte[] wrap(String keyId, byte[] key) {
        return key.clone();
    }

    @Override
    public byte[] unwrap(String keyId, byte[] wrapped) {
        if (wrapped.length != RingKey.MASTER_BYTES) {
            throw KeysMessages.notPlain(keyId);
        }
        return wrapped.clone();
    }
}
