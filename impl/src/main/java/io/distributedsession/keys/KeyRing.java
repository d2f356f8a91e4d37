package io.distributedsession.keys;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import io.distributedsession.KeyProtector;
import io.distributedsession.SessionStoreException;
import io.distributedsession.SigningKey;
import io.distributedsession.SigningKeyRepository;

/**
 * The application's signing keys, as this node knows them. Choosing and verifying need no store; only a refresh, a key id
 * that is not known here, and the making of a key do, and throw {@link SessionStoreException} when it fails.
 */
public final class KeyRing {

    private static final int ATTEMPTS = 3;

    private final SigningKeyRepository repository;
    private final InstantSource clock;
    private final KeyOpener opener;
    private final KeyMaker maker;
    private final ReentrantLock lock = new ReentrantLock();
    private final RefreshGate gate = new RefreshGate();
    private volatile Ring ring = Ring.EMPTY;

    public KeyRing(
            SigningKeyRepository repository,
            KeyProtector protector,
            String application,
            InstantSource clock,
            SecureRandom random) {
        this.repository = Objects.requireNonNull(repository, "repository");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.opener = new KeyOpener(protector, application);
        this.maker = new KeyMaker(protector, random);
    }

    /** Reads the keys, and makes the first one if there is none. */
    public void start() {
        refresh();
        signing();
    }

    /** Reads the keys again; the keys known so far stay in use when that fails. */
    public void refresh() {
        locked(() -> {
            Ring read = read();
            gate.succeeded();
            return read;
        });
    }

    /** The key that signs and seals now. One is made if there is none that may, be it past its life. */
    public RingKey signing() {
        return ring.signing(clock.instant()).orElseGet(() -> locked(this::make));
    }

    /** The keys that verify, the newest first. */
    public List<RingKey> verifying() {
        return ring.usable();
    }

    /**
     * What is known of the key that a token or a seal names. An unknown one refreshes the ring, at most once in five
     * seconds; when that fails the answer is an exception: the key may well exist.
     */
    public KeyLookup find(byte[] keyId) {
        String id = RingKey.id(keyId);
        Ring seen = ring;
        Optional<RingEntry> found = seen.find(id);
        if (found.isEmpty() || found.get().isLocked()) {
            found = locked(() -> readUnlessReadSince(seen)).find(id);
        }
        return found.map(RingEntry::lookup).orElseGet(KeyLookup.Unknown::new);
    }

    private Ring readUnlessReadSince(Ring seen) {
        Instant now = clock.instant();
        if (ring != seen) {
            return ring;
        }
        refuseIfFailedLately(now);
        return gate.isOpen(now) ? throughGate(now, this::read) : ring;
    }

    private RingKey make() {
        Instant now = clock.instant();
        return ring.signing(now).orElseGet(() -> {
            refuseIfFailedLately(now);
            return throughGate(now, () -> readOrStore(now));
        });
    }

    private RingKey readOrStore(Instant now) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Ring read = read();
            Optional<RingKey> signing =
                    read.signing(now).or(() -> store(read, now).signing(now));
            if (signing.isPresent()) {
                return signing.get();
            }
        }
        throw KeysMessages.noKey();
    }

    /** While the store is down, requests must not queue up for an answer that the last one did not get. */
    private void refuseIfFailedLately(Instant now) {
        if (gate.failedLately(now)) {
            throw KeysMessages.notRefreshed();
        }
    }

    private <T> T throughGate(Instant now, Supplier<T> action) {
        gate.enter(now);
        T result = action.get();
        gate.succeeded();
        return result;
    }

    /** Of nodes that make a key at once one wins, and all use its key; it may have been revoked since. */
    private Ring store(Ring read, Instant now) {
        SigningKey winner = call(() -> repository.storeIfAbsent(read.nextSlot(), maker.make(read, now)));
        ring = read.with(opener.open(winner, read));
        return ring;
    }

    private Ring read() {
        List<SigningKey> stored = call(repository::findAll);
        Ring previous = ring;
        ring = new Ring(stored.stream().map(key -> opener.open(key, previous)).toList());
        return ring;
    }

    /** One at a time, so that an older read never replaces a newer one. */
    private <T> T locked(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }

    private static <T> T call(Supplier<T> action) {
        try {
            return action.get();
        } catch (SessionStoreException e) {
            throw e;
        } catch (RuntimeException e) {
            throw KeysMessages.repositoryFailed(e);
        }
    }
}
