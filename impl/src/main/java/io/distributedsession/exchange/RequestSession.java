package io.distributedsession.exchange;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import io.distributedsession.SessionException;
import io.distributedsession.SessionRejected;
import io.distributedsession.SessionStoreException;
import io.distributedsession.cookie.Token;
import io.distributedsession.state.UnsealException;
import io.distributedsession.store.BeanEntry;
import io.distributedsession.store.StoredHead;

/**
 * The session of one exchange: what the cookie names, once read; what is to become of it at the commit; and the cookie that
 * tells the client. Not thread-safe: the exchange calls it under its lock.
 */
final class RequestSession {

    private static final Logger LOG = System.getLogger(RequestSession.class.getName());

    private final ArrivedToken arrived;
    private final SessionAccess access;
    private final CookieWriter cookies;
    private final SessionEvents events;

    private boolean read;
    private boolean touchTried;
    private SessionException obstacle;
    private LoadedSession session;
    private byte[] leaseOwner;
    private Map<String, BeanEntry> toDiscard = Map.of();
    private boolean rotating;
    private Optional<String> bindingPrincipal = Optional.empty();
    private boolean headersSent;
    private String cookieToSend;
    private String cookieSent;

    RequestSession(ArrivedToken arrived, SessionAccess access, CookieWriter cookies, SessionEvents events) {
        this.arrived = arrived;
        this.access = access;
        this.cookies = cookies;
        this.events = events;
        this.obstacle = arrived.obstacle().orElse(null);
    }

    /** The stored session, read at the first call. What hindered the reading hinders every later call too. */
    Optional<LoadedSession> read(boolean extending) {
        if (obstacle != null) {
            throw obstacle;
        }
        if (!read) {
            readOnce(extending);
        }
        return Optional.ofNullable(session);
    }

    private void readOnce(boolean extending) {
        boolean touch = extending && !touchTried;
        readOnce(token -> access.reader().read(token, touch, events));
    }

    private void readOnce(Function<Token, Optional<LoadedSession>> reading) {
        try {
            session = arrived.token().flatMap(reading).orElse(null);
            read = true;
            touchTried = true;
        } catch (SessionException e) {
            obstacle = e;
            throw e;
        }
        if (session != null && isNews(session.head(), arrived.token().orElseThrow())) {
            issue();
        }
    }

    /**
     * The expiry moved, here or by another request: the cookie must know, or every request would touch. Or an older version
     * is accepted: with a cookie that knows of a later one, every request would read twice.
     */
    private static boolean isNews(StoredHead.Live head, Token token) {
        return head.ttl() > token.ttl() || head.version() < token.version();
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
            events.fire(new SessionRejected(e.reason()));
            obstacle = ExchangeMessages.refused(session.reference(), e);
            forget();
            throw obstacle;
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
        return leaseOwner != null;
    }

    /**
     * Takes the session's lease, and reads with it. A session that is not stored yet is this request's own anyway.
     *
     * @param kept the beans whose state stays as it was read
     * @return whether there is a session, and it was read before
     */
    boolean lease(boolean extending, Set<String> kept) {
        if (obstacle != null) {
            throw obstacle;
        }
        byte[] owner = access.leases().newOwner();
        if (read && session != null) {
            LoadedSession leased = access.reader().leaseAgain(session, owner, events);
            leaseOwner = owner;
            session = session.adopting(leased, bean -> !kept.contains(bean));
            return true;
        }
        if (!read) {
            boolean touch = extending && !touchTried;
            readOnce(token -> access.reader().lease(token, owner, touch, events));
            leaseOwner = session == null ? null : owner;
        }
        return false;
    }

    /** Gives back a lease that no commit gave back. */
    void giveLeaseBack() {
        if (isLeased() && session != null) {
            access.leases().release(session.head().key(), leaseOwner);
        }
        leaseOwner = null;
    }

    /** The token that the client has once the response has arrived. */
    ArrivedToken current() {
        if (session != null) {
            return ArrivedToken.valid(cookies.token(session));
        }
        return read ? ArrivedToken.NONE : arrived;
    }

    /** Starts, changes, rotates or extends the stored session, whichever is due; or does nothing. */
    void write(Changes changes, boolean extending) {
        requireLease(changes);
        if (session == null) {
            writeUnstored(changes, extending);
        } else if (rotating) {
            requireHeadersOpen();
            access.near().remove(session.head().key());
            written(access.writer().rotate(session, changes, bindingPrincipal, extending, events));
        } else if (!changes.isEmpty()) {
            access.near().remove(session.head().key());
            written(access.writer().update(session, changes, extending, Optional.ofNullable(leaseOwner), events));
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
        if (!changes.isEmpty() || bindingPrincipal.isPresent()) {
            requireHeadersOpen();
            written(access.writer().create(changes, bindingPrincipal, events));
        } else if (!read && obstacle == null && extending) {
            touchIfDue();
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
        leaseOwner = null;
        rotating = false;
        bindingPrincipal = Optional.empty();
        read = true;
        issue();
    }

    /** A request that needs no state must not fail because the store does. */
    private void touchIfDue() {
        if (touchTried
                || headersSent
                || arrived.token().filter(access.reader()::isTouchDue).isEmpty()) {
            return;
        }
        touchTried = true;
        try {
            Optional<StoredHead.Live> head = arrived.token().flatMap(access.reader()::touchOnly);
            head.ifPresent(live -> cookieToSend = cookies.set(arrived.token().orElseThrow(), live));
        } catch (SessionStoreException e) {
            LOG.log(Level.WARNING, "{0}", ExchangeMessages.notExtended(e));
        }
    }

    /** A new id at the commit; a session that starts later has one anyway. */
    void rotate(boolean extending) {
        requireHeadersOpen();
        rotating = read(extending).isPresent();
    }

    /** A user at the commit. */
    void bind(String principal, boolean extending) {
        rotate(extending);
        bindingPrincipal = Optional.of(principal);
    }

    Optional<String> bindingPrincipal() {
        return bindingPrincipal;
    }

    /** Deletes the stored session; what was read of it stays known until it is {@linkplain #forget() forgotten}. */
    void delete(boolean extending) {
        read(extending).ifPresent(ending -> {
            access.near().remove(ending.head().key());
            toDiscard = access.writer().delete(ending, events);
            leaseOwner = null;
        });
    }

    /** The session is over: a later one starts anew. */
    void forget() {
        if (session != null || arrived.token().isPresent()) {
            cookieToSend = cookies.clear();
        }
        if (session != null) {
            // only now: the beans that were destroyed may have been among them
            access.writer().discard(session, toDiscard);
        }
        toDiscard = Map.of();
        session = null;
        rotating = false;
        bindingPrincipal = Optional.empty();
    }

    void headersSent() {
        headersSent = true;
    }

    Optional<String> takeCookie() {
        Optional<String> cookie = Optional.ofNullable(cookieToSend);
        cookieSent = cookie.orElse(cookieSent);
        cookieToSend = null;
        return cookie;
    }

    Optional<String> cookieSent() {
        return Optional.ofNullable(cookieSent);
    }

    private void issue() {
        if (!headersSent) {
            cookieToSend = cookies.set(session);
        }
    }

    void requireHeadersOpen() {
        if (headersSent) {
            throw ExchangeMessages.tooLate();
        }
    }
}
