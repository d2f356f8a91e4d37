package io.distributedsession.exchange;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;

import io.distributedsession.SessionConflict;
import io.distributedsession.SessionException;
import io.distributedsession.SessionStoreException;
import io.distributedsession.store.BeanEntry;

/**
 * Writes one exchange's session: starts, changes, rotates, extends or ends it, whichever is due. Not thread-safe: the exchange
 * calls it under its lock.
 */
final class SessionCommit {

    private static final Logger LOG = System.getLogger(SessionCommit.class.getName());

    private final RequestSession session;
    private final SessionAccess access;
    private final SessionEvents events;

    private boolean loadsPage = true;
    /** A new id that the server chose could not be had: this request tries no more. */
    private boolean postponed;

    /** A write may have been applied: another one of this request could apply its changes again. */
    private SessionStoreException unknown;

    private Map<String, BeanEntry> toDiscard = Map.of();

    SessionCommit(RequestSession session, SessionAccess access, SessionEvents events) {
        this.session = session;
        this.access = access;
        this.events = events;
    }

    /** The browser may have other requests under way, which a new id would fail: a renewal can wait for a better one. */
    void loadsNoPage() {
        loadsPage = false;
    }

    /** Writes what is due, or nothing. */
    void write(Changes changes, boolean extending) {
        if (unknown != null && !changes.isEmpty()) {
            throw unknown;
        }
        try {
            writeDue(changes, extending);
        } catch (SessionStoreException e) {
            if (e.isOutcomeUnknown()) {
                unknown = e;
            }
            throw e;
        }
    }

    private void writeDue(Changes changes, boolean extending) {
        requireLease(changes);
        PendingRotation rotation = session.rotation();
        if (postponed || !session.cookie().canBeSent()) {
            rotation.leaveToLater();
        }
        LoadedSession loaded = session.loaded().orElse(null);
        if (loaded == null) {
            writeUnstored(changes, extending);
        } else if (rotation.isWanted() && rotation.isAsked()) {
            session.cookie().requireHeadersOpen();
            rotate(loaded, changes, extending, Optional.empty(), events);
        } else if (rotation.isWanted() || isRenewalDue(loaded, extending)) {
            rotateUnasked(loaded, changes, extending);
        } else {
            writeInPlace(loaded, changes, extending);
        }
    }

    /** A bean that the session does not have yet may be made without one: of two such commits, one fails by its tag. */
    private void requireLease(Changes changes) {
        if (!changes.isEmpty() && !session.lease().isHeld()) {
            changes.written().values().stream()
                    .map(write -> write.form())
                    .filter(form -> form.exclusive() && session.storedNames().contains(form.name()))
                    .findFirst()
                    .ifPresent(form -> {
                        throw ExchangeMessages.changedWithoutLease(form.name());
                    });
        }
    }

    private void writeUnstored(Changes changes, boolean extending) {
        PendingRotation rotation = session.rotation();
        FirstRead first = session.first();
        if (!changes.isEmpty() || rotation.principal().isPresent()) {
            // what is left of a session that was refused must not become another one
            first.requireNoObstacle();
            session.cookie().requireHeadersOpen();
            Optional<String> user = rotation.starter();
            stored(access.writer().create(changes, user, events), user);
        } else if (extending && session.cookie().canBeSent()) {
            first.touchIfDue()
                    .ifPresent(
                            head -> session.cookie().set(first.arrived().token().orElseThrow(), head));
        }
    }

    private void writeInPlace(LoadedSession loaded, Changes changes, boolean extending) {
        if (changes.isEmpty()) {
            giveLeaseBack();
            return;
        }
        access.near().remove(loaded.head().key());
        stored(
                access.writer()
                        .update(loaded, changes, extending, session.lease().owner(), events),
                Optional.empty());
    }

    /**
     * A new id that the server has chosen waits for a later request where another one's lease would go with the old id, or where
     * it fails and this request has changed nothing: it has got all it needs of the session, if it needed it at all.
     */
    private void rotateUnasked(LoadedSession loaded, Changes changes, boolean extending) {
        Optional<byte[]> sparing = Optional.of(session.lease().owner().orElseGet(session.lease()::newOwner));
        try {
            if (rotate(loaded, changes, extending, sparing, changes.isEmpty() ? this::tellUnlessConflict : events)) {
                return;
            }
        } catch (SessionException e) {
            if (!changes.isEmpty()) {
                throw e;
            }
            LOG.log(
                    e instanceof SessionStoreException ? Level.WARNING : Level.DEBUG,
                    ExchangeMessages.notRenewed(e),
                    e);
        }
        postponed = true;
        session.rotation().leaveToLater();
        writeInPlace(loaded, changes, extending);
    }

    private boolean rotate(
            LoadedSession loaded, Changes changes, boolean extending, Optional<byte[]> sparing, SessionEvents told) {
        access.near().remove(loaded.head().key());
        Optional<String> user = session.rotation().principal();
        Optional<LoadedSession> rotated = access.rotator().rotate(loaded, changes, user, extending, sparing, told);
        rotated.ifPresent(successor -> stored(successor, user));
        return rotated.isPresent();
    }

    private void stored(LoadedSession written, Optional<String> user) {
        session.stored(written);
        LoadedSession now = session.loaded().orElseThrow();
        if (now.viewVersion() == now.head().version()) {
            access.near().put(now.head(), access.reader().now());
        }
        user.ifPresent(name -> access.principals().limit(now, events));
    }

    private boolean isRenewalDue(LoadedSession loaded, boolean extending) {
        return extending
                && !postponed
                && session.cookie().canBeSent()
                && access.rotator().isRenewalDue(loaded, loadsPage);
    }

    private void tellUnlessConflict(Record event) {
        if (!(event instanceof SessionConflict)) {
            events.fire(event);
        }
    }

    /** Gives back a lease that no commit gave back. */
    void giveLeaseBack() {
        session.lease().giveBack(session.loaded().orElse(null));
    }

    /** Deletes the stored session; what was read of it stays known until {@link #forget()}. */
    void delete(boolean extending) {
        session.read(extending).ifPresent(ending -> {
            access.near().remove(ending.head().key());
            toDiscard = access.writer().delete(ending, events);
            session.lease().gone();
        });
    }

    /** The session is over, and its beans are destroyed: only now its parts may go, for they may have been among them. */
    void forget() {
        Optional<LoadedSession> ended = session.loaded();
        session.forget();
        ended.ifPresent(over -> access.writer().discard(over, toDiscard));
        toDiscard = Map.of();
    }
}
