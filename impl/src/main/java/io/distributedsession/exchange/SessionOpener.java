package io.distributedsession.exchange;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.distributedsession.SessionConflict.Cause;
import io.distributedsession.SessionRejected;
import io.distributedsession.SessionRejected.Reason;
import io.distributedsession.cookie.Token;
import io.distributedsession.state.Sealer;
import io.distributedsession.state.SessionFacts;
import io.distributedsession.state.UnsealException;
import io.distributedsession.store.BeanEntry;
import io.distributedsession.store.StoredHead;

/** Opens what was read: believes of it what its seals and the request's token allow. Thread-safe. */
record SessionOpener(Sealer sealer, SessionRules rules, InstantSource clock) {

    /** What a token can carry. */
    private static final long MOST_VERSION = 0xFFFF_FFFFL;

    /**
     * The session that was found for a token; empty if it has ended, or is not believed.
     *
     * @throws io.distributedsession.SessionConflictException if the session has got a new id
     */
    Optional<LoadedSession> open(Optional<StoredHead> found, Token token, SessionEvents events) {
        Instant now = clock.instant();
        return found.filter(head -> !isOver(head, now)).flatMap(head -> open(head, token, now, events));
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

    /**
     * The session as it stands now.
     *
     * @param session as it was read before
     * @throws io.distributedsession.SessionConflictException if it has ended or got a new id since
     */
    LoadedSession still(LoadedSession session, Optional<StoredHead> found, SessionEvents events) {
        StoredHead standing = found.filter(head -> !isOver(head, clock.instant()))
                .orElseThrow(() -> Conflicts.told(session.reference(), Cause.ENDED, events));
        if (standing instanceof StoredHead.Live live) {
            return open(live, session.id());
        }
        throw Conflicts.told(session.reference(), Cause.ROTATED, events);
    }

    /** Opens every seal in the head at once: one that does not hold ends the session as a whole. */
    private LoadedSession open(StoredHead.Live head, byte[] sessionId) {
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

    private static boolean isOver(StoredHead head, Instant now) {
        return head.ttl() <= now.getEpochSecond();
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
