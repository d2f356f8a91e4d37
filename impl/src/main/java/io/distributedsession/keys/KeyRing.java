package io.distributedsession.keys;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

import io.distributedsession.KeyOptions;
import io.distributedsession.KeyProtector;
import io.distributedsession.SessionStoreException;
import io.distributedsession.SigningKeyRepository;
import io.distributedsession.budget.Budget;
import io.distributedsession.budget.CurrentBudget;

/**
 * The application's signing keys, as this node knows them. Choosing and verifying need no store; only a refresh, a key id
 * that is not known here, and the making of a key do, and throw {@link SessionStoreException} when it fails.
 */
public final class KeyRing {

    private final InstantSource clock;
    private final StoredKeys keys;
    private final KeyUpkeep upkeep;
    private final KeySchedule schedule;
    private final ReentrantLock lock = new ReentrantLock();
    private final RefreshGate gate = new RefreshGate();
    private volatile Ring ring = Ring.EMPTY;
    private volatile Refreshes refreshes = Refreshes.NONE;

    /** A ring with the default schedule. */
    public KeyRing(
            SigningKeyRepository repository,
            KeyProtector protector,
            String application,
            InstantSource clock,
            SecureRandom random) {
        this(
                repository,
                protector,
                application,
                KeySchedule.of(KeyOptions.builder().build()),
                clock,
                random);
    }

    public KeyRing(
            SigningKeyRepository repository,
            KeyProtector protector,
            String application,
            KeySchedule schedule,
            InstantSource clock,
            SecureRandom random) {
        this.clock = Objects.requireNonNull(clock, "clock");
        this.schedule = schedule;
        this.keys = new StoredKeys(repository, new KeyOpener(protector, application));
        this.upkeep = new KeyUpkeep(keys, new KeyMaker(protector, random, schedule), schedule);
    }

    /** Reads the keys, and makes the first one if there is none. */
    public void start() {
        attempt((read, now) -> upkeep.withSigningKey(read, now));
    }

    /**
     * Reads the keys again, makes the next one when it is due, and removes those that nothing refers to any more. The keys
     * known so far stay in use when that fails.
     */
    public void refresh() {
        attempt((read, now) -> {
            Ring kept = upkeep.withSuccessor(upkeep.withSigningKey(read, now), now);
            upkeep.removeOutlived(read, now);
            return kept;
        });
    }

    /**
     * Reads the keys and makes the next one now, to sign as soon as every node knows it, although the one in use has not
     * expired.
     */
    public void makeNext() {
        attempt((read, now) -> upkeep.withNext(upkeep.withSigningKey(read, now), now));
    }

    /** The key that signs and seals now. One is made if there is none that may, be it past its life. */
    public RingKey signing() {
        Instant now = clock.instant();
        return current(now).signing(now).orElseGet(this::make);
    }

    /** The keys that verify, the newest first. */
    public List<RingKey> verifying() {
        return ring.usable();
    }

    /** How the ring is. */
    public RingCondition condition() {
        return RingCondition.of(ring, refreshes, schedule, clock.instant());
    }

    /**
     * What is known of the key that a seal names. An unknown one refreshes the ring, at most once in five seconds; when that
     * fails the answer is an exception: the key may well exist.
     */
    public KeyLookup find(byte[] keyId) {
        return find(keyId, Instant.MIN);
    }

    /**
     * What is known of the key that a token names. A key may be younger than the last read, if that was less than five
     * seconds ago: then the answer is an exception too, unless the token was not signed since that read.
     *
     * @param used when it was, by the token's own word, which nobody has verified yet: a lie brings nothing but the other
     *     refusal
     */
    public KeyLookup find(byte[] keyId, Instant used) {
        String id = RingKey.id(keyId);
        Instant arrived = clock.instant();
        Ring seen = current(arrived);
        Optional<RingEntry> found = seen.find(id);
        if (found.isEmpty() || found.get().isLocked()) {
            Ring latest = readUnlessReadSince(seen);
            found = latest.find(id);
            boolean readForThis = latest != seen && !latest.readAt().isBefore(arrived);
            if (found.isEmpty() && !readForThis && isBetween(latest.readAt(), used, arrived)) {
                throw KeysMessages.notReadAgain();
            }
        }
        return found.map(RingEntry::lookup).orElseGet(KeyLookup.Unknown::new);
    }

    /** As far as the clocks of two nodes tell. */
    private static boolean isBetween(Instant from, Instant time, Instant to) {
        return !time.isBefore(from.minus(KeySchedule.CLOCK_SKEW)) && !time.isAfter(to.plus(KeySchedule.CLOCK_SKEW));
    }

    /** The ring; where nothing refreshes it in the background, one request does and the others go on. */
    private Ring current(Instant now) {
        if (isOverdue(now) && lock.tryLock()) {
            try {
                if (isOverdue(now)) {
                    refresh();
                }
            } catch (SessionStoreException e) {
                // remembered in the condition; the keys known so far serve on
            } finally {
                lock.unlock();
            }
        }
        return ring;
    }

    private boolean isOverdue(Instant now) {
        Optional<Instant> attempted = refreshes.attempted();
        return attempted.isPresent() && schedule.isOverdue(attempted.get(), now);
    }

    private Ring readUnlessReadSince(Ring seen) {
        return locked(known -> {
            Instant now = clock.instant();
            if (known != seen) {
                return known;
            }
            refuseIfFailedLately(now);
            return gate.isOpen(now) ? throughGate(now, current -> keys.read(current, now)) : known;
        });
    }

    private RingKey make() {
        return locked(known -> {
                    Instant now = clock.instant();
                    if (known.signing(now).isPresent()) {
                        return known;
                    }
                    refuseIfFailedLately(now);
                    return throughGate(now, current -> upkeep.withSigningKey(keys.read(current, now), now));
                })
                .signing(clock.instant())
                .orElseThrow(KeysMessages::noKey);
    }

    /** While the store is down, requests must not queue up for an answer that the last one did not get. */
    private void refuseIfFailedLately(Instant now) {
        if (gate.failedLately(now)) {
            throw KeysMessages.notRefreshed();
        }
    }

    private Ring throughGate(Instant now, UnaryOperator<Ring> action) {
        gate.enter(now);
        Ring result = action.apply(ring);
        gate.succeeded();
        return result;
    }

    private void attempt(Upkeep action) {
        locked(known -> {
            Instant now = clock.instant();
            try {
                // in use at once: revocations count, whatever becomes of the upkeep
                ring = keys.read(known, now);
                gate.succeeded();
                Ring kept = action.apply(ring, now);
                refreshes = refreshes.succeeded(now);
                return kept;
            } catch (RuntimeException e) {
                refreshes = refreshes.failed(now);
                if (ring == known || ring.active(now).isEmpty()) {
                    gate.enter(now);
                }
                throw e;
            }
        });
    }

    /** One at a time, so that an older read never replaces a newer one. */
    private Ring locked(UnaryOperator<Ring> action) {
        lockInTime();
        try {
            ring = action.apply(ring);
            return ring;
        } finally {
            lock.unlock();
        }
    }

    /** Who has the lock may be under way with several calls: a request waits on its own account, and no longer than it may. */
    private void lockInTime() {
        Optional<Budget> budget = CurrentBudget.get();
        if (budget.isEmpty()) {
            lock.lock();
        } else if (!lock.tryLock() && !lockWithin(budget.get())) {
            throw KeysMessages.notRefreshed();
        }
    }

    private boolean lockWithin(Budget budget) {
        try (Budget.Spending spending = budget.spend()) {
            return lock.tryLock(spending.left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What follows a read. */
    private interface Upkeep {

        Ring apply(Ring read, Instant now);
    }
}
