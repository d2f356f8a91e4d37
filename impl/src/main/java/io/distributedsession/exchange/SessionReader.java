package io.distributedsession.exchange;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.distributedsession.DistributedSessionOptions.ReadConsistency;
import io.distributedsession.SessionConflict;
import io.distributedsession.SessionRejected;
import io.distributedsession.SessionRejected.Reason;
import io.distributedsession.cookie.Token;
import io.distributedsession.state.Sealer;
import io.distributedsession.state.SessionFacts;
import io.distributedsession.state.UnsealException;
import io.distributedsession.store.BeanEntry;
import io.distributedsession.store.Lifetime;
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
    /** Browsers restore many tabs at once, and each finds the same touch due. */
    private final SingleFlight<RecordKey, StoredHead> touches = new SingleFlight<>();

    SessionReader(RecordStore store, Sealer sealer, SessionRules rules, InstantSource clock) {
        this.store = store;
        this.sealer = sealer;
        this.rules = rules;
        this.clock = clock;
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
        Optional<StoredHead> found = touch && isTouchDue(token) ? touch(token, now) : load(token, now);
        return found.filter(head -> head.ttl() > now.getEpochSecond()).flatMap(head -> open(head, token, now, events));
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
            events.fire(new SessionConflict(head.key().reference(), SessionConflict.Cause.ROTATED));
            throw ExchangeMessages.rotated(head.key().reference());
        }
        StoredHead.Live live = (StoredHead.Live) head;
        if (live.version() < token.version() && rules.readConsistency() != ReadConsistency.EVENTUAL) {
            return rejected(Reason.ROLLED_BACK, events);
        }
        try {
            LoadedSession session = open(live, token.sessionId());
            return Optional.of(session).filter(opened -> opened.facts().deadline() > now.getEpochSecond());
        } catch (UnsealException e) {
            return rejected(e.reason(), events);
        }
    }

    /** Opens every seal at once: one that does not hold ends the session as a whole. */
    LoadedSession open(StoredHead.Live head, byte[] sessionId) {
        byte[] record = sealer.openRecord(head.key().partition(), head.record());
        SessionFacts facts = SessionFacts.decode(record);
        if (head.version() < 1 || head.version() > MOST_VERSION) {
            throw new UnsealException(Reason.TAMPERED);
        }
        Map<String, byte[]> plain = new HashMap<>();
        for (Map.Entry<String, BeanEntry> bean : head.beans().entrySet()) {
            BeanEntry entry = bean.getValue();
            plain.put(bean.getKey(), sealer.openBean(facts.stateId(), bean.getKey(), entry.tag(), entry.sealed()));
        }
        return new LoadedSession(sessionId, within(facts, head), facts, plain);
    }

    /** The clear attribute may have been changed by whoever writes the table; the sealed deadline may not. */
    private static StoredHead.Live within(SessionFacts facts, StoredHead.Live head) {
        return head.ttl() <= facts.deadline()
                ? head
                : new StoredHead.Live(
                        head.key(), head.createDate(), facts.deadline(), head.version(), head.record(), head.beans());
    }

    private static Optional<LoadedSession> rejected(Reason reason, SessionEvents events) {
        events.fire(new SessionRejected(reason));
        return Optional.empty();
    }
}
