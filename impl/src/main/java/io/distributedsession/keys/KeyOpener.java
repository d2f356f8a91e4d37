package io.distributedsession.keys;

import io.distributedsession.KeyProtector;
import io.distributedsession.SigningKey;

/** Unwraps stored keys, each once: a key protector may be a remote service. */
final class KeyOpener {

    private final KeyProtector protector;
    private final String application;

    KeyOpener(KeyProtector protector, String application) {
        this.protector = protector;
        this.application = application;
    }

    RingEntry open(SigningKey stored, Ring previous) {
        if (stored.isRevoked()) {
            return RingEntry.revoked(stored);
        }
        return previous.find(stored.id())
                .flatMap(RingEntry::key)
                .map(known -> RingEntry.usable(stored, known))
                .orElseGet(() -> unwrap(stored));
    }

    private RingEntry unwrap(SigningKey stored) {
        try {
            byte[] master = protector.unwrap(stored.id(), stored.material());
            return RingEntry.usable(stored, new RingKey(stored.id(), master, application));
        } catch (RuntimeException e) {
            // one damaged key must not take the others down
            return RingEntry.locked(stored, e);
        }
    }
}
