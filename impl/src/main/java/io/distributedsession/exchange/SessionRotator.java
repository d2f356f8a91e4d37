package io.distributedsession.exchange;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;

import io.distributedsession.SessionConflict.Cause;
import io.distributedsession.SessionIdRotated;
import io.distributedsession.SessionStoreException;
import io.distributedsession.exchange.ChangeSealer.Sealed;
import io.distributedsession.state.SessionFacts;
import io.distributedsession.store.RecordStore;
import io.distributedsession.store.Rotation;
import io.distributedsession.store.StoredHead.Live;
import io.distributedsession.store.WriteOutcome;
import io.distributedsession.store.WriteOutcome.Applied;
import io.distributedsession.store.WriteOutcome.Refused;

/** Gives sessions new ids. */
final class SessionRotator {

    private static final Logger LOG = System.getLogger(SessionRotator.class.getName());

    private static final int TOMBSTONE_SECONDS = 60;

    private final RecordStore store;
    private final NewHeads heads;
    private final ChangeSealer changeSealer;
    private final LargeBeans large;
    private final FoundSessions found;
    private final Indexing indexing;
    private final InstantSource clock;

    SessionRotator(
            RecordStore store,
            NewHeads heads,
            ChangeSealer changeSealer,
            LargeBeans large,
            FoundSessions found,
            Indexing indexing,
            InstantSource clock) {
        this.store = store;
        this.heads = heads;
        this.changeSealer = changeSealer;
        this.large = large;
        this.found = found;
        this.indexing = indexing;
        this.clock = clock;
    }

    /**
     * Whether a session has had its id for long enough.
     *
     * @param loadsPage whether the request loads a page: others may have company, and leave the renewal to one that does, for
     *     half that time more
     */
    boolean isRenewalDue(LoadedSession session, boolean loadsPage) {
        return heads.rules()
                .idRenewal()
                .map(age -> loadsPage ? age : age.plus(age.dividedBy(2)))
                .filter(age -> !session.head().createDate().plus(age).isAfter(clock.instant()))
                .isPresent();
    }

    /**
     * Commits changes together with a new id; what other requests committed meanwhile goes along.
     *
     * @param sparing if present, the session stays as it is while another one than this owner has its lease
     * @return the session under its new id; empty if another request's lease is in the way
     */
    Optional<LoadedSession> rotate(
            LoadedSession session,
            Changes changes,
            Optional<String> principal,
            boolean extending,
            Optional<byte[]> sparing,
            SessionEvents events) {
        LoadedSession base = session;
        Changes merged = changes;
        for (int attempt = 0; attempt < SessionWriter.MOST_ATTEMPTS; attempt++) {
            Instant now = clock.instant();
            SessionFacts facts = principal.map(base.facts()::withPrincipal).orElse(base.facts());
            Sealed sealed = changeSealer.seal(base, facts, merged);
            byte[] id = heads.id();
            long ttl = heads.ttl(base, now, extending);
            Live head = heads.head(id, now, facts, ttl, base.viewVersion() + 1, sealed.all());
            WriteOutcome outcome = write(rotation(base, head, facts, now.getEpochSecond(), sparing));
            if (outcome instanceof Applied) {
                large.discard(facts, sealed.superseded());
                LoadedSession successor = new LoadedSession(id, head, facts, merged.overPlain(base.plain()));
                events.fire(new SessionIdRotated(session.reference(), successor.reference()));
                return Optional.of(successor);
            }
            large.discard(facts, sealed.entries());
            Refused refused = (Refused) outcome;
            if (sparing.isPresent() && isLeasedByOther(sparing.get(), refused, now.getEpochSecond())) {
                return Optional.empty();
            }
            base = found.inTheWay(session, changes, refused, Optional.empty(), events);
            merged = found.resolve(session, base, changes, events);
        }
        throw Conflicts.told(session.reference(), Cause.BEAN_CHANGED, events);
    }

    private static boolean isLeasedByOther(byte[] owner, Refused refused, long now) {
        return refused.found()
                .filter(found -> found instanceof Live live && live.isLeasedByOther(owner, now))
                .isPresent();
    }

    /** Where the store does not say what became of it, the new key does: the client would be left with a tombstone. */
    private WriteOutcome write(Rotation rotation) {
        try {
            return store.rotate(rotation);
        } catch (SessionStoreException e) {
            if (isStored(rotation, e)) {
                return new Applied(rotation.successor().version());
            }
            throw e;
        }
    }

    private boolean isStored(Rotation rotation, SessionStoreException failure) {
        Live successor = rotation.successor();
        try {
            return store.load(successor.key(), true)
                    .filter(found -> found instanceof Live live && Arrays.equals(live.record(), successor.record()))
                    .isPresent();
        } catch (SessionStoreException e) {
            failure.addSuppressed(e);
            LOG.log(
                    Level.WARNING,
                    "{0}",
                    ExchangeMessages.rotationUnknown(rotation.from().reference(), failure));
            return false;
        }
    }

    private Rotation rotation(LoadedSession base, Live head, SessionFacts facts, long now, Optional<byte[]> sparing) {
        return new Rotation(
                base.head().key(),
                base.viewVersion(),
                now,
                now + TOMBSTONE_SECONDS,
                head,
                indexing.principal(base.facts()),
                indexing.entry(head.key(), facts),
                sparing);
    }
}
