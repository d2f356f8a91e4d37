package io.distributedsession.exchange;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import io.distributedsession.SessionChangesLost;
import io.distributedsession.SessionException;
import io.distributedsession.budget.Budget;
import io.distributedsession.state.BeanState;
import io.distributedsession.store.InFlight;
import io.distributedsession.store.RecordKey;

/**
 * One request's view of one session, from the request filter to the end of the response. Follows the request, not the
 * thread; several threads may use it. Opening reads nothing; {@link #commit()} and {@link #end()} are idempotent.
 */
public final class Exchange {

    /** The request attribute, and JAX-RS request property, that holds a request's exchange. */
    public static final String ATTRIBUTE = "io.distributedsession.exchange";

    private static final Logger LOG = System.getLogger(Exchange.class.getName());

    private final SessionRules rules;
    private final ExchangeLock lock;
    private final InFlight inFlight;
    private final SeenUser user = new SeenUser();

    private volatile boolean ended;
    private volatile boolean extending;
    private volatile boolean servedByRest;

    // guarded by lock
    private final RequestSession session;
    private final SessionCommit commit;
    private final RequestBeans beans;
    private final UserFollower follower;
    private boolean abandoned;
    /** A commit's failure that the client is still to be told of. */
    private SessionException untold;

    private CapturedSession captured;

    Exchange(ArrivedToken arrived, boolean extending, Budget budget, ExchangeParts parts) {
        this.extending = extending;
        this.rules = parts.rules();
        this.lock = new ExchangeLock(parts.events(), budget);
        this.session = new RequestSession(arrived, parts.access(), parts.cookies(), lock::happened);
        this.commit = new SessionCommit(session, parts.access(), lock::happened);
        this.beans = new RequestBeans(parts.codec(), parts.beans().create(this));
        this.follower = new UserFollower(session, commit, beans, parts.cookies().principalTag());
        this.inFlight = parts.inFlight();
        inFlight.begin();
    }

    // --- the filters

    /** The request does not extend the session. Has no effect on an extension already written. */
    public void doNotExtend() {
        extending = false;
    }

    /** The browser says that the request loads no page. */
    public void loadsNoPage() {
        lock.run(commit::loadsNoPage);
    }

    /** Who tells of the request's user from now on. */
    public void user(RequestUser teller) {
        user.toldBy(teller);
    }

    /** This thread may know the user, and others that go on with the request may not. */
    public void seeUser() {
        requestUser();
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
        lock.run(() -> {
            if (!ended && untold != null) {
                throw untold;
            }
            if (!ended && !abandoned) {
                try (CurrentExchange.Binding bound = CurrentExchange.bind(this)) {
                    follower.committing(requestUser(), extending);
                    beans.commit(session, commit, extending, lock::happened);
                }
                tellCaptured();
            }
        });
    }

    /** Drops all changes that are not committed: the request is answered with an error. */
    public void abandon() {
        lock.run(() -> {
            abandoned = true;
            untold = null;
        });
    }

    /**
     * Drops all changes that are not committed, where the request cannot be answered with the failure now: from here on each commit
     * fails with it, until {@link #abandon()} or the end.
     */
    public void failed(SessionException cause) {
        lock.run(() -> {
            abandoned = true;
            untold = cause;
        });
    }

    /** The response's headers are on their way: no cookie can be sent any more. */
    public void headersSent() {
        lock.run(session.cookie()::headersSent);
    }

    /** The {@code Set-Cookie} header to send, once. */
    public Optional<String> takeCookie() {
        return locked(session.cookie()::take);
    }

    /** The header that was taken last: a response that is reset needs it again. */
    public Optional<String> cookieSent() {
        return locked(session.cookie()::sent);
    }

    /** The header {@code Clear-Site-Data} to send: the application has ended the session. */
    public Optional<String> clearSiteData() {
        return locked(session.cookie()::clearSiteData);
    }

    /** Commits what is left and lets the beans go. */
    public void end() {
        try {
            commit();
        } finally {
            release();
        }
    }

    /** Lets the beans go; what is not committed is lost. */
    public void release() {
        lock.run(() -> {
            if (!ended) {
                ended = true;
                try {
                    commit.giveLeaseBack();
                    beans.states().passivate();
                    tellCaptured();
                } finally {
                    inFlight.end();
                }
            }
        });
    }

    /** Ends an exchange whose cookie can no longer be sent; changes that need one are dropped, for nobody could find them. */
    public void endWithoutCookie() {
        headersSent();
        try {
            end();
        } catch (SessionException e) {
            LOG.log(Level.WARNING, "{0}", ExchangeMessages.dropped(e));
            lost(e);
        }
    }

    /** Changes are not stored, and the client does not learn of it. */
    public void lost(SessionException cause) {
        lock.run(() -> lock.happened(
                new SessionChangesLost(session.loaded().map(LoadedSession::reference), Set.of(), cause.id())));
    }

    public boolean isEnded() {
        return ended;
    }

    /** What the request may spend on the store. */
    Budget budget() {
        return lock.budget();
    }

    boolean isExtending() {
        return extending;
    }

    /** There is no response, and so no cookie. */
    void withoutResponse() {
        lock.run(session.cookie()::isForNobody);
    }

    /**
     * The session for code after this exchange; see {@link io.distributedsession.SessionRunner#capture()}. Never another user's:
     * what hinders the following of the user hinders the capture.
     */
    public CapturedSession capture() {
        return locked(() -> {
            follower.handingOver(requestUser(), extending);
            if (captured == null) {
                captured = new CapturedSession(session.current());
            }
            return captured;
        });
    }

    private void tellCaptured() {
        if (captured != null) {
            captured.becomes(follower.isBehind() ? ArrivedToken.NONE : session.current());
        }
    }

    /** The token that the client has once this exchange's response has arrived. */
    ArrivedToken current() {
        return locked(session::current);
    }

    // --- the scope

    /** The live beans. */
    public BeanStates beans() {
        return beans.states();
    }

    /** A bean's stored state; empty if the session has none, or it is an optional bean's and cannot be read. */
    public Optional<BeanState> restore(BeanForm form) {
        return locked(() -> beans.read(form, () -> {
                    follower.needed(requestUser(), extending);
                    return session.state(form.name(), extending);
                }))
                .map(plain -> beans.decode(form, plain));
    }

    /**
     * Takes the session's lease, if the request does not have it: from now to the commit no other request changes exclusive
     * beans. Those that are live are as the last commit left them afterwards.
     *
     * @throws SessionException if one of them was changed in this request already
     * @throws io.distributedsession.SessionConflictException if another request does not give the lease back in time
     */
    public void lease() {
        lock.run(() -> {
            if (!ended && !session.lease().isHeld()) {
                follower.handingOver(requestUser(), extending);
                beans.lease(session, extending, lock::happened);
            }
        });
    }

    /** A stored bean was made whose state is of another build's form: what it holds now is not a change of this request. */
    public void restored(BeanForm form, BeanState stored, BeanState now) {
        lock.run(() -> beans.restored(form, session.plain(), stored, now));
    }

    /** A bean was made that the session does not have, and need not be stored while it stays in this state. */
    public void made(BeanForm form, BeanState state) {
        lock.run(() -> beans.made(form, state));
    }

    // --- the session

    /** The stored session, read at the first call. */
    Optional<LoadedSession> read() {
        return locked(() -> {
            follower.needed(requestUser(), extending);
            return session.read(extending);
        });
    }

    /** The request's user, as far as sessions follow it. */
    Optional<String> requestUser() {
        return rules.requestPrincipal() && !ended ? user.name() : Optional.empty();
    }

    /** The key under which the session is stored, without reading. */
    Optional<RecordKey> key() {
        return locked(session::key);
    }

    /** See {@link io.distributedsession.DistributedSession}, which this serves. */
    public SessionView view() {
        return new SessionView(this, rules, session, commit, beans);
    }

    /**
     * Runs code alone among the threads of this exchange; re-entrant. One lock serves the session and its beans: with two, a
     * commit that calls a bean and a bean that reads the session while it is made would wait for each other.
     */
    public <T> T locked(Supplier<T> action) {
        return lock.get(action);
    }
}
