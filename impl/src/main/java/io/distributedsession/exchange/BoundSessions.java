package io.distributedsession.exchange;

import java.time.InstantSource;
import java.util.Optional;

import io.distributedsession.SessionInvalidated;
import io.distributedsession.state.Sealer;
import io.distributedsession.state.SessionFacts;
import io.distributedsession.state.UnsealException;
import io.distributedsession.store.Deletion;
import io.distributedsession.store.NearCache;
import io.distributedsession.store.RecordKey;
import io.distributedsession.store.RecordStore;
import io.distributedsession.store.StoredHead;
import io.distributedsession.store.StoredHead.Live;

/** Looks at single sessions without their cookie, and ends them. Thread-safe. */
record BoundSessions(
        RecordStore store, Sealer sealer, LargeBeans large, Indexing indexing, NearCache near, InstantSource clock) {

    /** A session, if it lives and belongs to the user. One whose seal is not believed has ended. */
    Optional<BoundSession> open(String principal, RecordKey key) {
        return opened(principal, load(key));
    }

    Optional<StoredHead> load(RecordKey key) {
        return store.load(key, true);
    }

    /** See {@link #open}; what stands under its key has been loaded. */
    Optional<BoundSession> opened(String principal, Optional<StoredHead> standing) {
        long now = clock.instant().getEpochSecond();
        try {
            return standing.filter(Live.class::isInstance)
                    .map(Live.class::cast)
                    .map(head -> new BoundSession(head, facts(head)))
                    .filter(session ->
                            session.head().ttl() > now && session.facts().deadline() > now)
                    .filter(session -> session.facts().principal().equals(Optional.of(principal)));
        } catch (UnsealException e) {
            return Optional.empty();
        }
    }

    private SessionFacts facts(Live head) {
        return SessionFacts.decode(sealer.openRecord(head.key().partition(), head.record()));
    }

    /** Whether it is gone; else it has got a new id. Who finds that another call has ended it tells nobody again. */
    boolean end(BoundSession session, SessionEvents events) {
        near.remove(session.key());
        Deletion deletion = store.delete(session.key());
        if (deletion.gone()) {
            large.discard(
                    session.facts(), deletion.deleted().orElse(session.head()).beans());
            indexing.ended(session.key(), session.facts());
            deletion.deleted()
                    .ifPresent(ended ->
                            events.fire(new SessionInvalidated(session.key().reference())));
        }
        return deletion.gone();
    }

    /** Whether the session that stood under a key has got a new id. */
    boolean isRotated(RecordKey key) {
        return load(key).filter(StoredHead.Tombstone.class::isInstance).isPresent();
    }
}
