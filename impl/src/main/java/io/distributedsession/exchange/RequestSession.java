package io.distributedsession.exchange;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;

import io.distributedsession.SessionException;
import io.distributedsession.SessionStoreException;
import io.distributedsession.store.StoredHead;

/**
 * The session of one exchange: what the cookie names, once read; what is to become of it at the commit; and the cookie that
 * tells the client. Not thread-safe: the exchange calls it under its lock.
 */
final class RequestSession {

    private static final Logger LOG = System.getLogger(RequestSession.class.getName());

    private final ArrivedToken arrived;
    private final SessionReader reader;
    private final SessionWriter writer;
    private final CookieWriter cookies;
    private final SessionEvents events;

    private boolean read;
    private boolean touchTried;
    private SessionException obstacle;
    private LoadedSession session;
    private boolean rotating;
    private Optional<String> bindingPrincipal = Optional.empty();
    private boolean headersSent;
    private String cookieToSend;
    private String cookieSent;

    RequestSession(
            ArrivedToken arrived,
            SessionReader reader,
            SessionWriter writer,
            CookieWriter cookies,
            SessionEvents events) {
        this.arrived = arrived;
        this.reader = reader;
        this.writer = writer;
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
        try {
            boolean touch = extending && !touchTried;
            session = arrived.token()
                    .flatMap(token -> reader.read(token, touch, events))
                    .orElse(null);
            read = true;
            touchTried = true;
        } catch (SessionException e) {
            obstacle = e;
            throw e;
        }
        // the expiry moved, here or by another request: the cookie must know, or every request would touch
        if (session != null
                && session.head().ttl() > arrived.token().orElseThrow().ttl()) {
            issue();
        }
    }

    /** The stored states of the beans as far as they are known, without reading. */
    Map<String, byte[]> plain() {
        return session == null ? Map.of() : session.plain();
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
        if (session == null) {
            writeUnstored(changes, extending);
        } else if (rotating) {
            requireHeadersOpen();
            written(writer.rotate(session, changes, bindingPrincipal, extending, events));
        } else if (!changes.isEmpty()) {
            written(writer.update(session, changes, extending, events));
        }
    }

    private void writeUnstored(Changes changes, boolean extending) {
        if (!changes.isEmpty() || bindingPrincipal.isPresent()) {
            requireHeadersOpen();
            written(writer.create(changes, bindingPrincipal, events));
        } else if (!read && obstacle == null && extending) {
            touchIfDue();
        }
    }

    private void written(LoadedSession stored) {
        session = stored;
        rotating = false;
        bindingPrincipal = Optional.empty();
        read = true;
        issue();
    }

    /** A request that needs no state must not fail because the store does. */
    private void touchIfDue() {
        if (touchTried
                || headersSent
                || arrived.token().filter(reader::isTouchDue).isEmpty()) {
            return;
        }
        touchTried = true;
        try {
            Optional<StoredHead.Live> head = arrived.token().flatMap(reader::touchOnly);
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
        read(extending).ifPresent(ending -> writer.delete(ending, events));
    }

    /** The session is over: a later one starts anew. */
    void forget() {
        if (session != null || arrived.token().isPresent()) {
            cookieToSend = cookies.clear();
        }
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
