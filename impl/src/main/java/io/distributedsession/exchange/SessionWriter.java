package io.distributedsession.exchange;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import io.distributedsession.SessionConflict.Cause;
import io.distributedsession.SessionCreated;
import io.distributedsession.SessionIdRotated;
import io.distributedsession.SessionInvalidated;
import io.distributedsession.SessionRejected;
import io.distributedsession.SessionRejected.Reason;
import io.distributedsession.exchange.ChangeSealer.Sealed;
import io.distributedsession.state.Sealer;
import io.distributedsession.state.SessionFacts;
import io.distributedsession.store.BeanEntry;
import io.distributedsession.store.Deletion;
import io.distributedsession.store.HeadUpdate;
import io.distributedsession.store.Lifetime;
import io.distributedsession.store.RecordKey;
import io.distributedsession.store.RecordStore;
import io.distributedsession.store.Rotation;
import io.distributedsession.store.StoredHead.Live;
import io.distributedsession.store.WriteOutcome;
import io.distributedsession.store.WriteOutcome.Applied;
import io.distributedsession.store.WriteOutcome.Refused;

/** Writes a session, each time in one conditional step that applies as a whole or not at all. */
final class SessionWriter {

    private static final int ID_BYTES = 32;
    private static final int STATE_ID_BYTES = 16;
    private static final int TOMBSTONE_SECONDS = 60;
    private static final int MOST_ATTEMPTS = 8;

    private final RecordStore store;
    private final Sealer sealer;
    private final ChangeSealer changeSealer;
    private final LargeBeans large;
    private final FoundSessions found;
    private final SessionRules rules;
    private final InstantSource clock;
    private final SecureRandom random;
    private final CreationLimit creations;

    SessionWriter(
            RecordStore store,
            Sealer sealer,
            LargeBeans large,
            FoundSessions found,
            SessionRules rules,
            InstantSource clock,
            SecureRandom random) {
        this.store = store;
        this.sealer = sealer;
        this.changeSealer = new ChangeSealer(sealer, large, random, rules.maxSessionBytes());
        this.large = large;
        this.found = found;
        this.rules = rules;
        this.clock = clock;
        this.random = random;
        this.creations = new CreationLimit(rules.maxNewSessionsPerSecond(), clock);
    }

    /** Starts a session. */
    LoadedSession create(Changes changes, Optional<String> principal, SessionEvents events) {
        if (!creations.admit()) {
            events.fire(new SessionRejected(Reason.TOO_MANY_NEW_SESSIONS));
            throw ExchangeMessages.tooManyNewSessions(rules.maxNewSessionsPerSecond());
        }
        Instant now = clock.instant();
        long deadline = now.plus(rules.absoluteTimeout()).getEpochSecond();
        SessionFacts facts = new SessionFacts(bytes(STATE_ID_BYTES), now, deadline, principal);
        // the second request finds its touch due, and gives the session its full time
        long ttl = Lifetime.target(now, rules.newSessionIdleTimeout(), deadline);
        byte[] id = bytes(ID_BYTES);
        Live head = head(id, facts, ttl, 1, changeSealer.seal(facts, changes).all());
        if (!(store.create(head) instanceof Applied)) {
            throw ExchangeMessages.idTaken();
        }
        events.fire(new SessionCreated(head.key().reference()));
        return new LoadedSession(id, head, facts, changes.overPlain(Map.of()));
    }

    /**
     * Commits changes to a stored session, merged with what other requests committed since it was read.
     *
     * @param lease the owner of the lease that the request has, which the commit gives back
     */
    LoadedSession update(
            LoadedSession session, Changes changes, boolean extending, Optional<byte[]> lease, SessionEvents events) {
        LoadedSession base = session;
        Changes merged = changes;
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Instant now = clock.instant();
            long ttl = ttl(base, now, extending);
            Sealed sealed = changeSealer.seal(base, base.facts(), merged);
            WriteOutcome outcome = store.update(new HeadUpdate(
                    base.head().key(),
                    now.getEpochSecond(),
                    extending ? OptionalLong.of(ttl) : OptionalLong.empty(),
                    merged.conditions(sealed.entries(), base),
                    lease,
                    OptionalLong.of(base.viewVersion())));
            if (outcome instanceof Applied applied) {
                large.discard(base.facts(), sealed.superseded());
                return committed(base, merged, sealed.all(), ttl, applied.version());
            }
            large.discard(base.facts(), sealed.entries());
            base = found.inTheWay(session, changes, (Refused) outcome, lease, events);
            merged = found.resolve(session, base, changes, events);
        }
        throw Conflicts.told(session.reference(), Cause.BEAN_CHANGED, events);
    }

    private static LoadedSession committed(
            LoadedSession base, Changes changes, Map<String, BeanEntry> all, long ttl, long version) {
        Live head = base.head();
        return new LoadedSession(
                base.id(),
                new Live(head.key(), head.createDate(), ttl, version, head.record(), all),
                base.facts(),
                changes.overPlain(base.plain()),
                base.viewVersion() + 1);
    }

    /** Commits changes together with a new id; what other requests committed meanwhile goes along. */
    LoadedSession rotate(
            LoadedSession session,
            Changes changes,
            Optional<String> principal,
            boolean extending,
            SessionEvents events) {
        LoadedSession base = session;
        Changes merged = changes;
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Instant now = clock.instant();
            SessionFacts facts = principal.map(base.facts()::withPrincipal).orElse(base.facts());
            Sealed sealed = changeSealer.seal(base, facts, merged);
            byte[] id = bytes(ID_BYTES);
            Live head = head(id, facts, ttl(base, now, extending), base.viewVersion() + 1, sealed.all());
            WriteOutcome outcome = store.rotate(new Rotation(
                    base.head().key(),
                    base.viewVersion(),
                    now.getEpochSecond(),
                    now.getEpochSecond() + TOMBSTONE_SECONDS,
                    head));
            if (outcome instanceof Applied) {
                large.discard(facts, sealed.superseded());
                LoadedSession successor = new LoadedSession(id, head, facts, merged.overPlain(base.plain()));
                events.fire(new SessionIdRotated(session.reference(), successor.reference()));
                return successor;
            }
            large.discard(facts, sealed.entries());
            base = found.inTheWay(session, changes, (Refused) outcome, Optional.empty(), events);
            merged = found.resolve(session, base, changes, events);
        }
        throw Conflicts.told(session.reference(), Cause.BEAN_CHANGED, events);
    }

    /**
     * Ends a session for good. Where it has a new id, this request came with the old one and may not end it.
     *
     * @return what is left of it beside the head, to be discarded once its beans are destroyed
     */
    Map<String, BeanEntry> delete(LoadedSession session, SessionEvents events) {
        Deletion deletion = store.delete(session.head().key());
        if (!deletion.gone()) {
            throw Conflicts.told(session.reference(), Cause.ROTATED, events);
        }
        events.fire(new SessionInvalidated(session.reference()));
        return deletion.deleted().orElse(session.head()).beans();
    }

    /** Deletes what is left of a deleted session. */
    void discard(LoadedSession ended, Map<String, BeanEntry> left) {
        large.discard(ended.facts(), left);
    }

    private Live head(byte[] id, SessionFacts facts, long ttl, long version, Map<String, BeanEntry> beans) {
        RecordKey key = RecordKey.head(rules.application(), id);
        byte[] record = sealer.sealRecord(key.partition(), facts.encode());
        return new Live(key, facts.created(), ttl, version, record, beans);
    }

    private long ttl(LoadedSession session, Instant now, boolean extending) {
        return extending
                ? Lifetime.target(now, rules.idleTimeout(), session.facts().deadline())
                : session.head().ttl();
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
