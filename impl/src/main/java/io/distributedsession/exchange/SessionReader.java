package io.distributedsession.exchange;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import io.distributedsession.DistributedSessionOptions.ReadConsistency;
import io.distributedsession.SessionConflict.Cause;
import io.distributedsession.SessionRejected;
import io.distributedsession.SessionRejected.Reason;
import io.distributedsession.cookie.Token;
import io.distributedsession.state.Sealer;
import io.distributedsession.state.SessionFacts;
import io.distributedsession.state.UnsealException;
import io.distributedsession.store.BeanEntry;
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

    /** What a token can carry. */
    private static final long MOST_VERSION = 0xFFFF_FFFFL;

    private final RecordStore store;
    private final Sealer sealer;
    private final SessionRules rules;
    private final InstantSource clock;
    private final Leases leases;
    private final NearCache near;
    private final Runnable touchSkipped;
    /** Browsers restore many tabs at once, and each finds the same touch due. */
    private final SingleFlight<RecordKey, StoredHead> touches = new SingleFlight<>();

    SessionReader(
            RecordStore store,
            Sealer sealer,
            SessionRules rules,
            InstantSource clock,
            Leases leases,
            NearCache near,
            Runnable touchSkipped) {
        this.store = store;
        this.sealer = sealer;
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
        return opened(found, token, events);
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
        return opened(leases.take(key(token), owner, null, ttl, events), token, events);
    }

    /** Takes the lease of a session that was read, and reads it again in the same call. */
    LoadedSession leaseAgain(LoadedSession session, byte[] owner, SessionEvents events) {
        Optional<StoredHead> found =
                leases.take(session.head().key(), owner, session.head(), OptionalLong.empty(), events);
        return still(session, found, events);
    }

    /** Reads a session again, strongly. */
    LoadedSession again(LoadedSession session, SessionEvents events) {
        return still(session, store.load(session.head().key(), true), events);
    }

    /** The session as it stands now, opened. */
    LoadedSession still(LoadedSession session, Optional<StoredHead> found, SessionEvents events) {
        StoredHead standing = found.filter(head -> !isOver(head, clock.instant()))
                .orElseThrow(() -> Conflicts.told(session.reference(), Cause.ENDED, events));
        if (standing instanceof StoredHead.Live live) {
            return open(live, session.id());
        }
        throw Conflicts.told(session.reference(), Cause.ROTATED, events);
    }

    private Optional<LoadedSession> opened(Optional<StoredHead> found, Token token, SessionEvents events) {
        Instant now = clock.instant();
        return found.filter(head -> !isOver(head, now)).flatMap(head -> open(head, token, now, events));
    }

    private static boolean isOver(StoredHead head, Instant now) {
        return head.ttl() <= now.getEpochSecond();
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

    private Optional<LoadedSession> open(StoredHead head, Token token, Instant now, SessionEvents events) {
        if (head instanceof StoredHead.Tombstone) {
            throw Conflicts.told(head.key().reference(), Cause.ROTATED, events);
        }
        StoredHead.Live live = (StoredHead.Live) head;
        if (live.version() < token.version() && rules.refusesOlder()) {
            return rejected(Reason.ROLLED_BACK, head, events);
        }
        try {
            LoadedSession session = open(live, token.sessionId());
            return Optional.of(session).filter(opened -> opened.facts().deadline() > now.getEpochSecond());
        } catch (UnsealException e) {
            return rejected(e.reason(), head, events);
        }
    }

    /** Opens every seal in the head at once: one that does not hold ends the session as a whole. */
    LoadedSession open(StoredHead.Live head, byte[] sessionId) {
        byte[] record = sealer.openRecord(head.key().partition(), head.record());
        SessionFacts facts = SessionFacts.decode(record);
        if (head.version() < 1 || head.version() > MOST_VERSION) {
            throw new UnsealException(Reason.TAMPERED);
        }
        Map<String, byte[]> plain = new HashMap<>();
        for (Map.Entry<String, BeanEntry> bean : head.beans().entrySet()) {
            if (bean.getValue() instanceof BeanEntry.Inline entry) {
                plain.put(bean.getKey(), sealer.openBean(facts.stateId(), bean.getKey(), entry.tag(), entry.sealed()));
            }
        }
        return new LoadedSession(sessionId, within(facts, head), facts, plain);
    }

    /** The clear attribute may have been changed by whoever writes the table; the sealed deadline may not. */
    private static StoredHead.Live within(SessionFacts facts, StoredHead.Live head) {
        return head.ttl() <= facts.deadline() ? head : head.withTtl(facts.deadline());
    }

    private static Optional<LoadedSession> rejected(Reason reason, StoredHead head, SessionEvents events) {
        events.fire(new SessionRejected(reason, Optional.of(head.key().reference()), 0));
        return Optional.empty();
    }
}
