package io.distributedsession.exchange;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;

import io.distributedsession.SessionConflict.Cause;
import io.distributedsession.SessionStoreException;
import io.distributedsession.budget.CurrentBudget;
import io.distributedsession.store.Lease;
import io.distributedsession.store.Leasing;
import io.distributedsession.store.Lifetime;
import io.distributedsession.store.RecordKey;
import io.distributedsession.store.RecordStore;
import io.distributedsession.store.StoredHead;
import io.distributedsession.store.StoredHead.Live;

/**
 * Takes sessions' leases and gives them back. Who has to wait asks by reading, never by writing: a write whose condition
 * fails costs as much as one that succeeds.
 */
final class Leases {

    private static final Logger LOG = System.getLogger(Leases.class.getName());

    private static final int OWNER_BYTES = 16;
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(250);

    /** Who has spent all there was must not keep others from the session for as long as leases last. */
    private static final Duration RELEASE_RESERVE = Duration.ofMillis(100);

    private final RecordStore store;
    private final Duration duration;
    private final Duration wait;
    private final InstantSource clock;
    private final SecureRandom random;
    private final Pause pause;

    Leases(RecordStore store, SessionRules rules, InstantSource clock, SecureRandom random, Pause pause) {
        this.store = store;
        this.duration = rules.leaseDuration();
        this.wait = rules.leaseWait();
        this.clock = clock;
        this.random = random;
        this.pause = pause;
    }

    byte[] newOwner() {
        byte[] owner = new byte[OWNER_BYTES];
        random.nextBytes(owner);
        return owner;
    }

    /**
     * Takes a lease, waiting for whoever has it.
     *
     * @param known the head as far as it has been read; {@code null} if it has not
     * @param ttl the expiry to write at the same time, if it is due
     * @return the head with the lease; or what else stands there: nothing, something expired, a tombstone
     * @throws io.distributedsession.SessionConflictException if another request has the lease for too long
     */
    Optional<StoredHead> take(RecordKey key, byte[] owner, Live known, OptionalLong ttl, SessionEvents events) {
        Instant giveUp = clock.instant().plus(wait);
        Optional<StoredHead> found = Optional.ofNullable(known);
        boolean unknown = known == null;
        boolean waited = false;
        Duration longest = SHORTEST_PAUSE;
        while (true) {
            Instant now = clock.instant();
            if (unknown || !isLeasedByOther(found, owner, now)) {
                long until = Lifetime.ceil(now.plus(duration));
                Leasing leasing = new Leasing(key, now.getEpochSecond(), new Lease(owner, until), ttl);
                found = waited ? CurrentBudget.apart(() -> lease(leasing)) : lease(leasing);
                if (!isLeasedByOther(found, owner, now)) {
                    return found;
                }
                unknown = false;
            }
            if (!now.isBefore(giveUp)) {
                throw Conflicts.told(key.reference(), Cause.LEASED, events);
            }
            longest = longer(longest);
            pause(longest);
            waited = true;
            // the wait has a bound of its own: what is asked in it must not use up what the commit will need
            found = CurrentBudget.apart(() -> store.load(key, true));
            if (!(found.orElse(null) instanceof Live)) {
                return found;
            }
        }
    }

    /** The expiry was to move, but another request has moved it further: it stays. */
    private Optional<StoredHead> lease(Leasing leasing) {
        Optional<StoredHead> found = store.lease(leasing);
        boolean shorter = found.orElse(null) instanceof Live live && leasing.wouldShorten(live);
        return shorter ? store.lease(leasing.withoutTtl()) : found;
    }

    private static boolean isLeasedByOther(Optional<StoredHead> found, byte[] owner, Instant now) {
        return found.orElse(null) instanceof Live live && live.isLeasedByOther(owner, now.getEpochSecond());
    }

    /** Half of it at least, so that those who wait together do not ask together. */
    private void pause(Duration longest) {
        long millis = longest.toMillis();
        try {
            pause.sleep(Duration.ofMillis(millis - random.nextLong(millis / 2)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ExchangeMessages.interrupted(e);
        }
    }

    private static Duration longer(Duration pause) {
        Duration next = pause.multipliedBy(2);
        return next.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : next;
    }

    /** Gives a lease back that no commit gave back. What fails here is no failure of the request: leases end by time. */
    void release(RecordKey key, byte[] owner) {
        try {
            CurrentBudget.withReserve(RELEASE_RESERVE, () -> {
                store.release(key, owner);
                return null;
            });
        } catch (SessionStoreException e) {
            LOG.log(Level.WARNING, "{0}", ExchangeMessages.notReleased(key.reference(), e));
        }
    }
}
