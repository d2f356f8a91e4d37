package io.distributedsession.exchange;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.distributedsession.SessionRejected;
import io.distributedsession.state.UnsealException;
import io.distributedsession.store.BeanEntry;

/**
 * The session of one exchange: what the cookie names, once read; what is to become of it at the commit; and the cookie that
 * tells the client. Not thread-safe: the exchange calls it under its lock.
 */
final class RequestSession {

    private final SessionAccess access;
    private final CookieWriter cookies;
    private final SessionEvents events;
    private final FirstRead first;
    private final ResponseCookie cookie;
    private final HeldLease lease;
    private final PendingRotation rotation = new PendingRotation();

    private LoadedSession session;
    private Map<String, BeanEntry> toDiscard = Map.of();

    RequestSession(ArrivedToken arrived, SessionAccess access, CookieWriter cookies, SessionEvents events) {
        this.access = access;
        this.cookies = cookies;
        this.events = events;
        this.first = new FirstRead(arrived, access.reader(), events);
        this.cookie = new ResponseCookie(cookies);
        this.lease = new HeldLease(access.leases());
    }

    ResponseCookie cookie() {
        return cookie;
    }

    /** The stored session, read at the first call. What hindered the reading hinders every later call too. */
    Optional<LoadedSession> read(boolean extending) {
        first.requireNoObstacle();
        if (!first.isDone()) {
            found(first.read(extending));
        }
        return Optional.ofNullable(session);
    }

    private void found(Optional<LoadedSession> stored) {
        session = stored.orElse(null);
        stored.filter(read -> first.isNews(read.head())).ifPresent(cookie::set);
    }

    /** A bean's stored state, read if it is not known; a large bean's is read apart. */
    Optional<byte[]> state(String bean, boolean extending) {
        if (read(extending).isEmpty()) {
            return Optional.empty();
        }
        try {
            session = access.largeReader().open(session, Set.of(bean), events);
        } catch (UnsealException e) {
            // other beans may be live by now, so the request cannot go on as if there were no session
            events.fire(new SessionRejected(e.reason(), Optional.of(session.reference()), 0));
            first.hinder(ExchangeMessages.refused(session.reference(), e));
            forget();
            first.requireNoObstacle();
        }
        return Optional.ofNullable(session.plain().get(bean));
    }

    /** The stored states of the beans as far as they are known, without reading. */
    Map<String, byte[]> plain() {
        return session == null ? Map.of() : session.plain();
    }

    /** The names of the stored beans, as far as they are known, without reading. */
    Set<String> storedNames() {
        return session == null ? Set.of() : session.head().beans().keySet();
    }

    boolean isLeased() {
        return lease.isHeld();
    }

    /**
     * Takes the session's lease, and reads with it. A session that is not stored yet is this request's own anyway.
     *
     * @param kept the beans whose state stays as it was read
     * @return whether there is a session, and it was read before
     */
    boolean lease(boolean extending, Set<String> kept) {
        first.requireNoObstacle();
        byte[] owner = lease.newOwner();
        if (!first.isDone()) {
            found(first.lease(owner, extending));
            if (session != null) {
                lease.taken(owner);
            }
            return false;
        }
        if (session == null) {
            return false;
        }
        LoadedSession leased = access.reader().leaseAgain(session, owner, events);
        lease.taken(owner);
        session = session.adopting(leased, bean -> !kept.contains(bean));
        return true;
    }

    /** Gives back a lease that no commit gave back. */
    void giveLeaseBack() {
        lease.giveBack(session);
    }

    /** The token that the client has once the response has arrived. */
    ArrivedToken current() {
        if (session != null) {
            return ArrivedToken.valid(cookies.token(session));
        }
        return first.isDone() ? ArrivedToken.NONE : first.arrived();
    }

    /** Starts, changes, rotates or extends the stored session, whichever is due; or does nothing. */
    void write(Changes changes, boolean extending) {
        requireLease(changes);
        if (session == null) {
            writeUnstored(changes, extending);
        } else if (rotation.isWanted()) {
            cookie.requireHeadersOpen();
            access.near().remove(session.head().key());
            written(access.writer().rotate(session, changes, rotation.principal(), extending, events));
        } else if (!changes.isEmpty()) {
            access.near().remove(session.head().key());
            written(access.writer().update(session, changes, extending, lease.owner(), events));
        } else {
            giveLeaseBack();
        }
    }

    /** A bean that the session does not have yet may be made without one: of two such commits, one fails by its tag. */
    private void requireLease(Changes changes) {
        if (!isLeased()) {
            changes.written().values().stream()
                    .map(write -> write.form())
                    .filter(form -> form.exclusive() && storedNames().contains(form.name()))
                    .findFirst()
                    .ifPresent(form -> {
                        throw ExchangeMessages.changedWithoutLease(form.name());
                    });
        }
    }

    private void writeUnstored(Changes changes, boolean extending) {
        if (!changes.isEmpty() || rotation.principal().isPresent()) {
            cookie.requireHeadersOpen();
            written(access.writer().create(changes, rotation.principal(), events));
        } else if (extending && cookie.canBeSent()) {
            first.touchIfDue()
                    .ifPresent(head -> cookie.set(first.arrived().token().orElseThrow(), head));
        }
    }

    private void written(LoadedSession stored) {
        // what is not opened any more stays as it was read: a change of it then meets the conflict that it is
        LoadedSession before = session;
        session =
                before == null ? stored : before.adopting(stored, bean -> stored.isOpen(bean) || !before.isOpen(bean));
        if (session.viewVersion() == session.head().version()) {
            access.near().put(session.head(), access.reader().now());
        }
        lease.gone();
        rotation.clear();
        first.notNeeded();
        cookie.set(session);
    }

    /** A new id at the commit; a session that starts later has one anyway. */
    void rotate(boolean extending) {
        cookie.requireHeadersOpen();
        rotation.rotate(read(extending).isPresent());
    }

    /** A user at the commit. */
    void bind(String principal, boolean extending) {
        cookie.requireHeadersOpen();
        rotation.bind(principal, read(extending).isPresent());
    }

    Optional<String> bindingPrincipal() {
        return rotation.principal();
    }

    /** Deletes the stored session; what was read of it stays known until it is {@linkplain #forget() forgotten}. */
    void delete(boolean extending) {
        read(extending).ifPresent(ending -> {
            access.near().remove(ending.head().key());
            toDiscard = access.writer().delete(ending, events);
            lease.gone();
        });
    }

    /** The session is over: a later one starts anew. */
    void forget() {
        if (session != null || first.arrived().token().isPresent()) {
            cookie.clear();
        }
        if (session != null) {
            // only now: the beans that were destroyed may have been among them
            access.writer().discard(session, toDiscard);
        }
        toDiscard = Map.of();
        session = null;
        rotation.clear();
    }
}
