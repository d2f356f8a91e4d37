package io.distributedsession.keys;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;

import io.distributedsession.KeyProtector;
import io.distributedsession.SigningKey;

import static java.time.temporal.ChronoUnit.MILLIS;

/** Makes new keys. */
final class KeyMaker {

    static final Duration LIFE = Duration.ofDays(90);

    private final KeyProtector protector;
    private final SecureRandom random;

    KeyMaker(KeyProtector protector, SecureRandom random) {
        this.protector = protector;
        this.random = random;
    }

    /**
     * A key that signs at once. It is younger than every key of the ring, whatever this node's clock says: the slot of its
     * own successor is found by age.
     */
    SigningKey make(Ring ring, Instant now) {
        Instant earliest =
                ring.newest().map(newest -> newest.created().plusMillis(1)).orElse(Instant.MIN);
        Instant created = now.isBefore(earliest) ? earliest : now.truncatedTo(MILLIS);
        String id = RingKey.id(bytes(RingKey.ID_BYTES));
        byte[] material = protector.wrap(id, bytes(RingKey.MASTER_BYTES));
        String name = ring.newest().map(newest -> "successor of " + newest.id()).orElse(Ring.GENESIS);
        return new SigningKey(id, name, created, created, created.plus(LIFE), SigningKey.State.CREATED, material);
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
