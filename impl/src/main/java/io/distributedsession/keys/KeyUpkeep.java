package io.distributedsession.keys;

import java.time.Instant;
import java.util.Optional;

/** What a refresh does beyond reading: makes the next key in time, and removes those that nothing refers to any more. */
final class KeyUpkeep {

    private static final int ATTEMPTS = 3;

    private final StoredKeys keys;
    private final KeyMaker maker;
    private final KeySchedule schedule;

    KeyUpkeep(StoredKeys keys, KeyMaker maker, KeySchedule schedule) {
        this.keys = keys;
        this.maker = maker;
        this.schedule = schedule;
    }

    /** The ring with a key that signs; one is made, and signs at once, where there is none. */
    Ring withSigningKey(Ring read, Instant now) {
        Ring ring = read;
        for (int attempt = 0; attempt < ATTEMPTS && ring.signing(now).isEmpty(); attempt++) {
            // another node may have taken the slot with a key that is revoked by now: read again before the next
            // attempt
            Ring latest = attempt == 0 ? ring : keys.read(ring, now);
            ring = latest.signing(now).isPresent() ? latest : keys.store(latest, maker.atOnce(latest, now));
        }
        if (ring.signing(now).isEmpty()) {
            throw KeysMessages.noKey();
        }
        return ring;
    }

    /** The ring with a key that follows the one in use; to be asked with a ring that was just read. */
    Ring withSuccessor(Ring read, Instant now) {
        Optional<Instant> expiry = read.lastExpiry(now);
        if (expiry.isPresent() && !now.isBefore(schedule.successorDue(expiry.get()))) {
            return keys.store(read, maker.inTime(read, now, expiry.get()));
        }
        return read;
    }

    /** The ring with a key that takes over as soon as every node knows it; a key that waits already is left to do so. */
    Ring withNext(Ring read, Instant now) {
        return read.next(now).isPresent() ? read : keys.store(read, maker.inTime(read, now, now));
    }

    void removeOutlived(Ring read, Instant now) {
        read.outlived(now).forEach(keys::remove);
    }
}
