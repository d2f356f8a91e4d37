package io.distributedsession.exchange;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;

import io.distributedsession.DistributedSessionOptions.ReadConsistency;
import io.distributedsession.cookie.Token;
import io.distributedsession.store.Lifetime;
import io.distributedsession.store.NearCache;
import io.distributedsession.store.RecordKey;
import io.distributedsession.store.RecordStore;
import io.distributedsession.store.StoredHead;
import io.distributedsession.store.Touch;

/** Reads a session in one call where one call can be believed, and moves its expiry in the same call where that is due. */
final class SessionReader {

    /** For this long after a commit, an eventually consistent read is likely to miss it. */
    private static final long STRONG_SECONDS = 2;

    private final RecordStore store;
    private final SessionOpener opener;
    private final SessionRules rules;
    private final InstantSource clock;
    private final Leases leases;
    private final NearCache near;
    private final Runnable touchSkipped;
    /** Browsers restore many tabs at once, and each finds the same touch due. */
    private final SingleFlight<RecordKey, StoredHead> touches = new SingleFlight<>();

    SessionReader(
            RecordStore store,
            SessionOpener opener,
            SessionRules rules,
            InstantSource clock,
            Leases leases,
            NearCache near,
            Runnable touchSkipped) {
        this.store = store;
        this.opener = opener;
        this.rules = rules;
        this.clock = clock;
        this.leases = leases;
        this.near = near;
        this.touchSkipped = touchSkipped;
    }

    Instant now() {
        return clock.instant();
    }

    RecordKey key(Token token) {
        return RecordKey.head(rules.application(), token.sessionId());
    }

    boolean isTouchDue(Token token) {
        return Lifetime.isDue(token.ttl(), clock.instant(), rules.idleTimeout(), token.deadline());
    }

    /**
     * The session that a token names; empty if it has ended.
     *
     * @param touch whether the request extends the session
     * @throws io.distributedsession.SessionConflictException if the session has got a new id
     */
    Optional<LoadedSession> read(Token token, boolean touch, SessionEvents events) {
        Instant now = clock.instant();
        boolean due = isTouchDue(token);
        if (touch && !due) {
            touchSkipped.run();
        }
        Optional<StoredHead> found = touch && due ? touch(token, now) : load(token, now);
        return opener.open(found, token, events);
    }

    /**
     * Reads the session that a token names and takes its lease in the same call.
     *
     * @param owner the owner of the lease
     * @param touch whether the request extends the session
     */
    Optional<LoadedSession> lease(Token token, byte[] owner, boolean touch, SessionEvents events) {
        OptionalLong ttl = touch && isTouchDue(token)
                ? OptionalLong.of(Lifetime.target(clock.instant(), rules.idleTimeout(), token.deadline()))
                : OptionalLong.empty();
        return opener.open(leases.take(key(token), owner, null, ttl, events), token, events);
    }

    /** Takes the lease of a session that was read, and reads it again in the same call. */
    LoadedSession leaseAgain(LoadedSession session, byte[] owner, SessionEvents events) {
        Optional<StoredHead> found =
                leases.take(session.head().key(), owner, session.head(), OptionalLong.empty(), events);
        return opener.still(session, found, events);
    }

    /** Reads a session again, strongly. */
    LoadedSession again(LoadedSession session, SessionEvents events) {
        return opener.still(session, store.load(session.head().key(), true), events);
    }

    /** Moves the expiry of a session that the request does not read; the session after it, if it lives. */
    Optional<StoredHead.Live> touchOnly(Token token) {
        Instant now = clock.instant();
        return touch(token, now)
                .filter(head -> head.ttl() > now.getEpochSecond())
                .filter(StoredHead.Live.class::isInstance)
                .map(StoredHead.Live.class::cast);
    }

    private Optional<StoredHead> touch(Token token, Instant now) {
        long dueBefore = Lifetime.dueBefore(now, rules.idleTimeout(), token.deadline());
        long ttl = Lifetime.target(now, rules.idleTimeout(), token.deadline());
        Touch touch = new Touch(key(token), now.getEpochSecond(), dueBefore, ttl);
        if (rules.readConsistency() == ReadConsistency.STRONG) {
            return store.touch(touch);
        }
        SingleFlight.Answer<StoredHead> answer = touches.call(touch.key(), key -> store.touch(touch));
        // another request's touch may have been served before the commit that this request's cookie knows of
        return answer.own() || isBelievable(answer.value(), token, now)
                ? answer.value()
                : store.load(touch.key(), true);
    }

    private Optional<StoredHead> load(Token token, Instant now) {
        Optional<StoredHead> seen = near(token, now);
        if (seen.isPresent()) {
            return seen;
        }
        Optional<StoredHead> found = loadStored(token, now);
        found.ifPresent(head -> see(head, now));
        return found;
    }

    private Optional<StoredHead> near(Token token, Instant now) {
        return switch (rules.readConsistency()) {
            case STRONG -> Optional.empty();
            case SESSION -> near.get(key(token), token.version(), now).map(StoredHead.class::cast);
            case EVENTUAL -> near.get(key(token), 0, now).map(StoredHead.class::cast);
        };
    }

    private void see(StoredHead head, Instant asked) {
        if (head instanceof StoredHead.Live live) {
            near.put(live, asked);
        }
    }

    private Optional<StoredHead> loadStored(Token token, Instant now) {
        boolean recent = now.getEpochSecond() - token.committedAt() <= STRONG_SECONDS;
        boolean strong = rules.readConsistency() == ReadConsistency.STRONG
                || rules.readConsistency() == ReadConsistency.SESSION && recent;
        Optional<StoredHead> found = store.load(key(token), strong);
        if (strong || rules.readConsistency() == ReadConsistency.EVENTUAL || isBelievable(found, token, now)) {
            return found;
        }
        return store.load(key(token), true);
    }

    /** An eventually consistent answer that is missing, expired or older than the cookie may just be late. */
    private static boolean isBelievable(Optional<StoredHead> found, Token token, Instant now) {
        return found.isPresent()
                && found.get().ttl() > now.getEpochSecond()
                && !(found.get() instanceof StoredHead.Live live && live.version() < token.version());
    }
}
