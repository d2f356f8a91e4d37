package io.distributedsession.exchange;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import io.distributedsession.SessionConflict.Cause;
import io.distributedsession.SessionCreated;
import io.distributedsession.SessionInvalidated;
import io.distributedsession.SessionRejected;
import io.distributedsession.SessionRejected.Reason;
import io.distributedsession.exchange.ChangeSealer.Sealed;
import io.distributedsession.state.SessionFacts;
import io.distributedsession.store.BeanEntry;
import io.distributedsession.store.Deletion;
import io.distributedsession.store.HeadUpdate;
import io.distributedsession.store.Lifetime;
import io.distributedsession.store.RecordStore;
import io.distributedsession.store.StoredHead.Live;
import io.distributedsession.store.WriteOutcome;
import io.distributedsession.store.WriteOutcome.Applied;
import io.distributedsession.store.WriteOutcome.Refused;

/** Writes a session, each time in one conditional step that applies as a whole or not at all. */
final class SessionWriter {

    /** How often a commit is merged with what another request was faster to write. */
    static final int MOST_ATTEMPTS = 8;

    private final RecordStore store;
    private final NewHeads heads;
    private final ChangeSealer changeSealer;
    private final LargeBeans large;
    private final FoundSessions found;
    private final Indexing indexing;
    private final SessionRules rules;
    private final InstantSource clock;
    private final CreationLimit creations;

    SessionWriter(
            RecordStore store,
            NewHeads heads,
            ChangeSealer changeSealer,
            LargeBeans large,
            FoundSessions found,
            Indexing indexing,
            SessionRules rules,
            InstantSource clock) {
        this.store = store;
        this.heads = heads;
        this.changeSealer = changeSealer;
        this.large = large;
        this.found = found;
        this.indexing = indexing;
        this.rules = rules;
        this.clock = clock;
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
        SessionFacts facts = new SessionFacts(heads.bytes(SessionFacts.STATE_ID_BYTES), now, deadline, principal);
        // the second request finds its touch due, and gives the session its full time
        long ttl = Lifetime.target(now, rules.newSessionIdleTimeout(), deadline);
        byte[] id = heads.id();
        Live head = heads.head(
                id, now, facts, ttl, 1, changeSealer.seal(facts, changes).all());
        WriteOutcome outcome = indexing.entry(head.key(), facts)
                .map(entry -> store.create(head, entry))
                .orElseGet(() -> store.create(head));
        if (!(outcome instanceof Applied)) {
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
            long ttl = heads.ttl(base, now, extending);
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
        indexing.ended(session.head().key(), session.facts());
        return deletion.deleted().orElse(session.head()).beans();
    }

    /** Deletes what is left of a deleted session. */
    void discard(LoadedSession ended, Map<String, BeanEntry> left) {
        large.discard(ended.facts(), left);
    }
}
