package io.distributedsession.exchange;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.distributedsession.SessionRejected;
import io.distributedsession.state.UnsealException;
import io.distributedsession.store.RecordKey;

/**
 * The session of one exchange: what the cookie names, once read, and as {@link SessionCommit} has written it since. Not
 * thread-safe: the exchange calls it under its lock.
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

    RequestSession(ArrivedToken arrived, SessionAccess access, CookieWriter cookies, SessionEvents events) {
        this.access = access;
        this.cookies = cookies;
        this.events = events;
        this.first = new FirstRead(arrived, access.reader(), events);
        this.cookie = new ResponseCookie(cookies);
        this.lease = new HeldLease(access.leases());
    }

    FirstRead first() {
        return first;
    }

    ResponseCookie cookie() {
        return cookie;
    }

    HeldLease lease() {
        return lease;
    }

    PendingRotation rotation() {
        return rotation;
    }

    /** The session as far as it is known, without reading. */
    Optional<LoadedSession> loaded() {
        return Optional.ofNullable(session);
    }

    /** The stored session, read at the first call. What hindered the reading hinders every later call too. */
    Optional<LoadedSession> read(boolean extending) {
        first.requireNoObstacle();
        if (!first.isDone()) {
            found(first.read(extending));
        }
        return loaded();
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

    /** The key under which the session is stored, as far as the cookie is right; without reading. */
    Optional<RecordKey> key() {
        return session != null
                ? Optional.of(session.head().key())
                : first.arrived().token().filter(token -> !first.isDone()).map(access.reader()::key);
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

    /** The token that the client has once the response has arrived. */
    ArrivedToken current() {
        if (session != null) {
            return ArrivedToken.valid(cookies.token(session));
        }
        return first.isDone() ? ArrivedToken.NONE : first.arrived();
    }

    /** The session was stored, and the client is to know. */
    void stored(LoadedSession written) {
        // what is not opened any more stays as it was read: a change of it then meets the conflict that it is
        LoadedSession before = session;
        session = before == null
                ? written
                : before.adopting(written, bean -> written.isOpen(bean) || !before.isOpen(bean));
        lease.gone();
        rotation.clear();
        first.notNeeded();
        cookie.set(session);
    }

    /** The session is over: a later one starts anew. */
    void forget() {
        if (session != null || first.arrived().token().isPresent()) {
            cookie.clear();
        }
        lease.gone();
        session = null;
        rotation.clear();
    }
}
