package io.distributedsession.keys;

import java.util.Optional;

import io.distributedsession.SigningKey;

/**
 * A stored key with what became of it here: usable, revoked, or locked, when it could not be unwrapped.
 *
 * @param failure why the key is locked
 */
record RingEntry(SigningKey stored, Optional<RingKey> key, Optional<RuntimeException> failure) {

    static RingEntry usable(SigningKey stored, RingKey key) {
        return new RingEntry(stored, Optional.of(key), Optional.empty());
    }

    static RingEntry revoked(SigningKey stored) {
        return new RingEntry(stored, Optional.empty(), Optional.empty());
    }

    static RingEntry locked(SigningKey stored, RuntimeException failure) {
        return new RingEntry(stored, Optional.empty(), Optional.of(failure));
    }

    boolean isLocked() {
        return failure.isPresent();
    }

    KeyLookup lookup() {
        requireUnlocked();
        return key.<KeyLookup>map(KeyLookup.Known::new).orElseGet(KeyLookup.Revoked::new);
    }

    void requireUnlocked() {
        if (isLocked()) {
            throw KeysMessages.locked(stored.id(), failure.get());
        }
    }
}
