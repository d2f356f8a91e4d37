package io.distributedsession.exchange;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import io.distributedsession.SessionConflict;
import io.distributedsession.SessionConflict.Cause;
import io.distributedsession.SessionConflictException;
import io.distributedsession.SessionCreated;
import io.distributedsession.SessionIdRotated;
import io.distributedsession.SessionInvalidated;
import io.distributedsession.SessionRejected;
import io.distributedsession.SessionRejected.Reason;
import io.distributedsession.state.Sealer;
import io.distributedsession.state.SessionFacts;
import io.distributedsession.store.BeanEntry;
import io.distributedsession.store.HeadUpdate;
import io.distributedsession.store.Lifetime;
import io.distributedsession.store.RecordKey;
import io.distributedsession.store.RecordStore;
import io.distributedsession.store.Rotation;
import io.distributedsession.store.StoredHead;
import io.distributedsession.store.StoredHead.Live;
import io.distributedsession.store.WriteOutcome;
import io.distributedsession.store.WriteOutcome.Applied;
import io.distributedsession.store.WriteOutcome.Refused;

/** Writes a session, each time in one conditional step that applies as a whole or not at all. */
final class SessionWriter {

    private static final int ID_BYTES = 32;
    private static final int STATE_ID_BYTES = 16;
    private static final int TAG_BYTES = 8;
    private static final int TOMBSTONE_SECONDS = 60;
    private static final int MOST_ATTEMPTS = 8;

    private final RecordStore store;
    private final Sealer sealer;
    private final SessionReader reader;
    private final ConflictResolver resolver;
    private final SessionRules rules;
    private final InstantSource clock;
    private final SecureRandom random;
    private final CreationLimit creations;

    SessionWriter(
            RecordStore store,
            Sealer sealer,
            SessionReader reader,
            ConflictResolver resolver,
            SessionRules rules,
            InstantSource clock,
            SecureRandom random) {
        this.store = store;
        this.sealer = sealer;
        this.reader = reader;
        this.resolver = resolver;
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
        Live head = head(id, facts, ttl, 1, seal(changes, facts));
        if (!(store.create(head) instanceof Applied)) {
            throw ExchangeMessages.idTaken();
        }
        events.fire(new SessionCreated(head.key().reference()));
        return new LoadedSession(id, head, facts, changes.overPlain(Map.of()));
    }

    /** Commits changes to a stored session, merged with what other requests committed since it was read. */
    LoadedSession update(LoadedSession session, Changes changes, boolean extending, SessionEvents events) {
        LoadedSession from = session;
        Changes merged = changes;
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Instant now = clock.instant();
            LoadedSession base = from;
            Map<String, BeanEntry> entries = seal(merged, base.facts());
            Map<String, BeanEntry> all = merged.over(base.head().beans(), entries);
            requireRoom(all);
            long ttl = ttl(base, now, extending);
            WriteOutcome outcome = store.update(new HeadUpdate(
                    base.head().key(),
                    now.getEpochSecond(),
                    extending ? OptionalLong.of(ttl) : OptionalLong.empty(),
                    merged.conditions(entries, base),
                    OptionalLong.of(base.viewVersion())));
            if (outcome instanceof Applied applied) {
                return committed(base, merged, all, ttl, applied.version());
            }
            from = found(session, (Refused) outcome, now, events);
            merged = resolve(session, from, changes, events);
        }
        throw conflict(session, Cause.BEAN_CHANGED, events);
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
        LoadedSession from = session;
        Changes merged = changes;
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Instant now = clock.instant();
            LoadedSession successor = successor(from, merged, principal, ttl(from, now, extending));
            WriteOutcome outcome = store.rotate(new Rotation(
                    from.head().key(),
                    from.viewVersion(),
                    now.getEpochSecond(),
                    now.getEpochSecond() + TOMBSTONE_SECONDS,
                    successor.head()));
            if (outcome instanceof Applied) {
                events.fire(new SessionIdRotated(session.reference(), successor.reference()));
                return successor;
            }
            from = found(session, (Refused) outcome, now, events);
            merged = resolve(session, from, changes, events);
        }
        throw conflict(session, Cause.BEAN_CHANGED, events);
    }

    private Changes resolve(LoadedSession session, LoadedSession found, Changes changes, SessionEvents events) {
        return resolver.resolve(session, found, changes)
                .orElseThrow(() -> conflict(session, Cause.BEAN_CHANGED, events));
    }

    /** The session that stood in the way of a write, opened. */
    private LoadedSession found(LoadedSession session, Refused refused, Instant now, SessionEvents events) {
        StoredHead found = refused.found()
                .filter(head -> head.ttl() > now.getEpochSecond())
                .orElseThrow(() -> conflict(session, Cause.ENDED, events));
        if (found instanceof Live live) {
            return reader.open(live, session.id());
        }
        throw conflict(session, Cause.ROTATED, events);
    }

    /** Ends a session for good. Where it has a new id, this request came with the old one and may not end it. */
    void delete(LoadedSession session, SessionEvents events) {
        if (!store.delete(session.head().key())) {
            throw conflict(session, Cause.ROTATED, events);
        }
        events.fire(new SessionInvalidated(session.reference()));
    }

    private LoadedSession successor(LoadedSession from, Changes changes, Optional<String> principal, long ttl) {
        byte[] id = bytes(ID_BYTES);
        SessionFacts facts = principal.map(from.facts()::withPrincipal).orElse(from.facts());
        Map<String, BeanEntry> all = changes.over(from.head().beans(), seal(changes, facts));
        Live head = head(id, facts, ttl, from.viewVersion() + 1, all);
        return new LoadedSession(id, head, facts, changes.overPlain(from.plain()));
    }

    private Live head(byte[] id, SessionFacts facts, long ttl, long version, Map<String, BeanEntry> beans) {
        requireRoom(beans);
        RecordKey key = RecordKey.head(rules.application(), id);
        byte[] record = sealer.sealRecord(key.partition(), facts.encode());
        return new Live(key, facts.created(), ttl, version, record, beans);
    }

    private Map<String, BeanEntry> seal(Changes changes, SessionFacts facts) {
        Map<String, BeanEntry> entries = new HashMap<>();
        changes.written().forEach((bean, write) -> {
            byte[] tag = bytes(TAG_BYTES);
            entries.put(bean, new BeanEntry(tag, sealer.sealBean(facts.stateId(), bean, tag, write.now())));
        });
        return entries;
    }

    private void requireRoom(Map<String, BeanEntry> beans) {
        long bytes = beans.values().stream()
                .mapToLong(entry -> entry.sealed().length)
                .sum();
        if (bytes > rules.maxSessionBytes()) {
            throw ExchangeMessages.tooLarge(bytes, rules.maxSessionBytes());
        }
    }

    private long ttl(LoadedSession session, Instant now, boolean extending) {
        return extending
                ? Lifetime.target(now, rules.idleTimeout(), session.facts().deadline())
                : session.head().ttl();
    }

    private static SessionConflictException conflict(LoadedSession session, Cause cause, SessionEvents events) {
        events.fire(new SessionConflict(session.reference(), cause));
        return switch (cause) {
            case ENDED -> ExchangeMessages.ended(session.reference());
            case ROTATED -> ExchangeMessages.rotated(session.reference());
            case BEAN_CHANGED -> ExchangeMessages.changedElsewhere(session.reference());
        };
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
