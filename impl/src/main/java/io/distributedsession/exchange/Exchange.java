package io.distributedsession.exchange;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import io.distributedsession.SessionException;
import io.distributedsession.SessionStoreException;
import io.distributedsession.state.BeanState;
import io.distributedsession.state.StateCodec;
import io.distributedsession.store.StoredHead;

/**
 * One request's view of one session, from the request filter to the end of the response. Follows the request, not the
 * thread; several threads may use it. Opening reads nothing; {@link #commit()} and {@link #end()} are idempotent.
 */
public final class Exchange {

    /** The request attribute, and JAX-RS request property, that holds a request's exchange. */
    public static final String ATTRIBUTE = "io.distributedsession.exchange";

    private static final Logger LOG = System.getLogger(Exchange.class.getName());

    private final ReentrantLock lock = new ReentrantLock();
    private final ArrivedToken arrived;
    private final SessionRules rules;
    private final SessionReader reader;
    private final SessionWriter writer;
    private final CookieWriter cookies;
    private final StateCodec codec;
    private final ChangeDetector detector;
    private final BeanStates beans;
    private final SessionEvents events;

    private volatile boolean ended;
    private volatile boolean extending;
    private volatile boolean servedByRest;

    // guarded by lock
    private final List<Record> happened = new ArrayList<>();
    private boolean read;
    private boolean touchTried;
    private SessionException obstacle;
    private LoadedSession session;
    private boolean rotating;
    private Optional<String> bindingPrincipal = Optional.empty();
    private boolean headersSent;
    private boolean abandoned;
    private String cookieToSend;
    private String cookieSent;

    Exchange(
            ArrivedToken arrived,
            boolean extending,
            SessionRules rules,
            SessionReader reader,
            SessionWriter writer,
            CookieWriter cookies,
            StateCodec codec,
            BeanStates.Factory beans,
            SessionEvents events) {
        this.arrived = arrived;
        this.extending = extending;
        this.rules = rules;
        this.reader = reader;
        this.writer = writer;
        this.cookies = cookies;
        this.codec = codec;
        this.events = events;
        this.detector = new ChangeDetector(codec);
        this.obstacle = arrived.obstacle().orElse(null);
        this.beans = beans.create(this);
    }

    // --- the filters

    /** The request does not extend the session. Has no effect on an extension already written. */
    public void doNotExtend() {
        extending = false;
    }

    /** The JAX-RS filter has seen this request. */
    public void servedByRest() {
        servedByRest = true;
    }

    public boolean isServedByRest() {
        return servedByRest;
    }

    /**
     * Writes all changes so far, all or nothing; nothing if nothing changed. Extends the session where that is due. The beans
     * are compared again at the next commit: a call may be under way that goes on to change them.
     */
    public void commit() {
        locked(() -> {
            if (!ended && !abandoned) {
                try (CurrentExchange.Binding bound = CurrentExchange.bind(this)) {
                    write(detector.detect(beans, session == null ? Map.of() : session.plain()));
                }
            }
            return null;
        });
    }

    /** Drops all changes that are not committed: the request is answered with an error. */
    public void abandon() {
        locked(() -> abandoned = true);
    }

    /** The response's headers are on their way: no cookie can be sent any more. */
    public void headersSent() {
        locked(() -> headersSent = true);
    }

    /** The {@code Set-Cookie} header to send, once. */
    public Optional<String> takeCookie() {
        return locked(() -> {
            Optional<String> cookie = Optional.ofNullable(cookieToSend);
            cookieSent = cookie.orElse(cookieSent);
            cookieToSend = null;
            return cookie;
        });
    }

    /** The header that was taken last: a response that is reset needs it again. */
    public Optional<String> cookieSent() {
        return locked(() -> Optional.ofNullable(cookieSent));
    }

    /** Commits what is left and lets the beans go. */
    public void end() {
        try {
            commit();
        } finally {
            locked(() -> {
                if (!ended) {
                    ended = true;
                    beans.passivate();
                }
                return null;
            });
        }
    }

    /** Ends an exchange whose cookie can no longer be sent; changes that need one are dropped, for nobody could find them. */
    public void endWithoutCookie() {
        headersSent();
        try {
            end();
        } catch (SessionException e) {
            LOG.log(Level.WARNING, "{0}", ExchangeMessages.dropped(e));
        }
    }

    public boolean isEnded() {
        return ended;
    }

    boolean isExtending() {
        return extending;
    }

    /** The token that the client has once this exchange's response has arrived. */
    ArrivedToken current() {
        return locked(() -> {
            if (session != null) {
                return ArrivedToken.valid(cookies.token(session));
            }
            return read ? ArrivedToken.NONE : arrived;
        });
    }

    // --- the scope

    /** The live beans. */
    public BeanStates beans() {
        return beans;
    }

    /** A bean's stored state; empty if the session has none. */
    public Optional<BeanState> restore(BeanForm form) {
        return read().map(stored -> stored.plain().get(form.name()))
                .map(plain -> codec.decode(plain, form.loader(), form.schema(), form.name()));
    }

    /** A bean was made that the session does not have, and need not be stored while it stays in this state. */
    public void made(BeanForm form, BeanState state) {
        locked(() -> {
            detector.made(form, state);
            return null;
        });
    }

    // --- the session

    /** The stored session, read at the first call. */
    Optional<LoadedSession> read() {
        return locked(() -> {
            if (obstacle != null) {
                throw obstacle;
            }
            if (!read) {
                readOnce();
            }
            return Optional.ofNullable(session);
        });
    }

    /** See {@link io.distributedsession.DistributedSession}, which this serves. */
    public SessionView view() {
        return new SessionView(this);
    }

    Duration idleTimeout() {
        return rules.idleTimeout();
    }

    Optional<String> bindingPrincipal() {
        return locked(() -> bindingPrincipal);
    }

    void rotateId() {
        locked(() -> {
            requireHeadersOpen();
            rotating = read().isPresent();
            return null;
        });
    }

    void bindPrincipal(String name) {
        locked(() -> {
            requireHeadersOpen();
            if (read().flatMap(stored -> stored.facts().principal())
                    .filter(bound -> !bound.equals(name))
                    .isPresent()) {
                // another user's state is not for this one
                invalidate();
            }
            rotating = read().isPresent();
            bindingPrincipal = Optional.of(name);
            return null;
        });
    }

    void invalidate() {
        locked(() -> {
            Optional<LoadedSession> stored = read();
            stored.ifPresent(ending -> writer.delete(ending, happened::add));
            beans.invalidate(stored.map(ending -> ending.plain().keySet()).orElse(Set.of()));
            if (stored.isPresent() || arrived.token().isPresent()) {
                cookieToSend = cookies.clear();
            }
            session = null;
            rotating = false;
            bindingPrincipal = Optional.empty();
            detector.forget();
            return null;
        });
    }

    private void readOnce() {
        try {
            boolean touch = extending && !touchTried;
            session = arrived.token()
                    .flatMap(token -> reader.read(token, touch, happened::add))
                    .orElse(null);
            read = true;
            touchTried = true;
        } catch (SessionException e) {
            obstacle = e;
            throw e;
        }
        // the expiry moved, here or by another request: the cookie must know, or every request would touch
        if (session != null
                && session.head().ttl() != arrived.token().orElseThrow().ttl()) {
            issue();
        }
    }

    private void write(Changes changes) {
        if (session != null) {
            writeStored(changes);
        } else if (!changes.isEmpty() || bindingPrincipal.isPresent()) {
            requireHeadersOpen();
            session = writer.create(changes, bindingPrincipal, happened::add);
            written();
        } else if (!read && obstacle == null) {
            touchIfDue();
        }
    }

    private void writeStored(Changes changes) {
        Map<String, byte[]> before = session.plain();
        if (rotating) {
            requireHeadersOpen();
            session = writer.rotate(session, changes, bindingPrincipal, extending, happened::add);
        } else if (!changes.isEmpty()) {
            session = writer.update(session, changes, extending, happened::add);
        } else {
            return;
        }
        written();
        showOthers(changes, before);
    }

    /**
     * Shows the live beans what other requests committed meanwhile: compared with that later on, their old state would look
     * like a change of this request, and take the others' back.
     */
    private void showOthers(Changes changes, Map<String, byte[]> before) {
        for (LiveBean bean : beans.live()) {
            String name = bean.form().name();
            Changes.Write write = changes.written().get(name);
            byte[] mine = write == null ? before.get(name) : write.now();
            byte[] stored = session.plain().get(name);
            if (stored == null && mine != null) {
                detector.unstored(name, mine);
            } else if (stored != null && mine != null && !Arrays.equals(stored, mine)) {
                bean.replace(
                        codec.decode(stored, bean.form().loader(), bean.form().schema(), name));
            }
        }
    }

    private void written() {
        rotating = false;
        bindingPrincipal = Optional.empty();
        read = true;
        issue();
    }

    /** A request that needs no state must not fail because the store does. */
    private void touchIfDue() {
        if (!extending
                || touchTried
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

    private void issue() {
        if (!headersSent) {
            cookieToSend = cookies.set(session);
        }
    }

    private void requireHeadersOpen() {
        if (headersSent) {
            throw ExchangeMessages.tooLate();
        }
    }

    /**
     * Runs code alone among the threads of this exchange; re-entrant. One lock serves the session and its beans: with two, a
     * commit that calls a bean and a bean that reads the session while it is made would wait for each other.
     */
    public <T> T locked(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            List<Record> toTell = lock.getHoldCount() == 1 ? List.copyOf(happened) : List.of();
            happened.removeAll(toTell);
            lock.unlock();
            // only now: an observer may use the session, and must find it as the events say
            toTell.forEach(events::fire);
        }
    }
}
