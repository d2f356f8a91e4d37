package io.distributedsession.keys;

import java.security.SecureRandom;
import java.time.Instant;

import io.distributedsession.KeyProtector;
import io.distributedsession.SessionStoreException;
import io.distributedsession.SigningKey;

import static java.time.temporal.ChronoUnit.MILLIS;

/** Makes new keys. */
final class KeyMaker {

    private final KeyProtector protector;
    private final SecureRandom random;
    private final KeySchedule schedule;

    KeyMaker(KeyProtector protector, SecureRandom random, KeySchedule schedule) {
        this.protector = protector;
        this.random = random;
        this.schedule = schedule;
    }

    /** A key that signs at once: the first, or the successor of revoked ones. */
    SigningKey atOnce(Ring ring, Instant now) {
        Instant created = created(ring, now);
        return make(ring, created, created);
    }

    /** A key that signs when every node knows it, and not before the one in use expires. */
    SigningKey inTime(Ring ring, Instant now, Instant expiryOfThePredecessor) {
        Instant created = created(ring, now);
        Instant known = created.plus(schedule.activationDelay());
        return make(ring, created, known.isBefore(expiryOfThePredecessor) ? expiryOfThePredecessor : known);
    }

    /** Younger than every key of the ring, whatever this node's clock says: the slot of the successor is found by age. */
    private static Instant created(Ring ring, Instant now) {
        Instant earliest =
                ring.newest().map(newest -> newest.created().plusMillis(1)).orElse(Instant.MIN);
        return now.isBefore(earliest) ? earliest : now.truncatedTo(MILLIS);
    }

    private SigningKey make(Ring ring, Instant created, Instant activates) {
        String id = RingKey.id(bytes(RingKey.ID_BYTES));
        byte[] material = wrap(id, bytes(RingKey.MASTER_BYTES));
        String name = ring.newest().map(newest -> "successor of " + newest.id()).orElse(Ring.GENESIS);
        Instant expires = created.plus(schedule.life());
        return new SigningKey(id, name, created, activates, expires, SigningKey.State.CREATED, material);
    }

    private byte[] wrap(String id, byte[] master) {
        try {
            return protector.wrap(id, master);
        } catch (SessionStoreException e) {
            throw e;
        } catch (RuntimeException e) {
            throw KeysMessages.notWrapped(e);
        }
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
