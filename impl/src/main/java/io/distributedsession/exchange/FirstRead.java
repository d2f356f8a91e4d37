package io.distributedsession.exchange;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.Function;

import io.distributedsession.SessionException;
import io.distributedsession.SessionStoreException;
import io.distributedsession.cookie.Token;
import io.distributedsession.store.StoredHead;

/**
 * Reads what the request's cookie names, once and at most. What hindered the reading hinders every later one: a request
 * must not see the session at one time and none at another.
 */
final class FirstRead {

    private static final Logger LOG = System.getLogger(FirstRead.class.getName());

    private final ArrivedToken arrived;
    private final SessionReader reader;
    private final SessionEvents events;

    private boolean done;
    private boolean touchTried;
    private SessionException obstacle;

    FirstRead(ArrivedToken arrived, SessionReader reader, SessionEvents events) {
        this.arrived = arrived;
        this.reader = reader;
        this.events = events;
        this.obstacle = arrived.obstacle().orElse(null);
    }

    ArrivedToken arrived() {
        return arrived;
    }

    /** Whether it is known what the cookie names. */
    boolean isDone() {
        return done;
    }

    /** The request's session is known otherwise. */
    void notNeeded() {
        done = true;
    }

    void requireNoObstacle() {
        if (obstacle != null) {
            throw obstacle;
        }
    }

    /** From now on nobody gets the session in this request. */
    void hinder(SessionException failure) {
        obstacle = failure;
    }

    /** The session, whose expiry is moved in the same call where that is due. */
    Optional<LoadedSession> read(boolean extending) {
        boolean touch = extending && !touchTried;
        return once(token -> reader.read(token, touch, events));
    }

    /** The session with its lease, taken in the same call. */
    Optional<LoadedSession> lease(byte[] owner, boolean extending) {
        boolean touch = extending && !touchTried;
        return once(token -> reader.lease(token, owner, touch, events));
    }

    private Optional<LoadedSession> once(Function<Token, Optional<LoadedSession>> reading) {
        try {
            Optional<LoadedSession> session = arrived.token().flatMap(reading);
            done = true;
            touchTried = true;
            return session;
        } catch (SessionException e) {
            obstacle = e;
            throw e;
        }
    }

    /**
     * Whether the client's cookie does not know what was read. The expiry moved, here or by another request: without a new
     * cookie every request would touch. Or an older version is accepted: with a cookie that knows of a later one, every
     * request would read twice.
     */
    boolean isNews(StoredHead.Live head) {
        return arrived.token()
                .filter(token -> head.ttl() > token.ttl() || head.version() < token.version())
                .isPresent();
    }

    /**
     * Extends the session without reading it, where that is due. A request that needs no state must not fail because the
     * store does.
     */
    Optional<StoredHead.Live> touchIfDue() {
        if (done
                || touchTried
                || obstacle != null
                || arrived.token().filter(reader::isTouchDue).isEmpty()) {
            return Optional.empty();
        }
        touchTried = true;
        try {
            return arrived.token().flatMap(reader::touchOnly);
        } catch (SessionStoreException e) {
            LOG.log(Level.WARNING, "{0}", ExchangeMessages.notExtended(e));
            return Optional.empty();
        }
    }
}
