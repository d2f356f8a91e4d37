package io.distributedsession.cdi;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.inject.spi.BeanManager;

import io.distributedsession.DistributedSession;
import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.SessionRegistry;
import io.distributedsession.SessionRunner;
import io.distributedsession.SessionStore;
import io.distributedsession.SigningKeyRepository;
import io.distributedsession.cookie.PrincipalTag;
import io.distributedsession.cookie.SessionCookie;
import io.distributedsession.cookie.TokenCodec;
import io.distributedsession.exchange.Exchanges;
import io.distributedsession.exchange.Pause;
import io.distributedsession.exchange.SessionEvents;
import io.distributedsession.keys.KeyRing;
import io.distributedsession.keys.RevokingRepository;
import io.distributedsession.keys.RingCondition;
import io.distributedsession.metrics.SessionMeter;
import io.distributedsession.state.Sealer;
import io.distributedsession.state.StateCodec;
import io.distributedsession.store.StoredSessionStore;

/** One application's sessions, put together: the only place where all rooms meet. */
final class SessionRuntime implements AutoCloseable {

    /** The name of an application in the dev profile that has none. */
    private static final String DEV_APPLICATION = "dev";

    private static final Logger LOG = System.getLogger(SessionRuntime.class.getName());

    private final Backend backend;
    private final SessionKeys keys;
    private final SigningKeyRepository repository;
    private final Exchanges exchanges;
    private final StoredSessionStore sessionStore;
    private final LateStart lateStart;
    private final TableWatches watches;
    private final Duration stopTimeout;
    private final DistributedSession session;
    private final SessionRegistry registry;
    private final SessionRunner runner;

    private SessionRuntime(
            DistributedSessionOptions options,
            Backend backend,
            SessionKeys keys,
            Exchanges exchanges,
            StoredSessionStore sessionStore,
            LateStart lateStart,
            TableWatches watches) {
        this.stopTimeout = options.resilience().stopTimeout();
        this.lateStart = lateStart;
        this.watches = watches;
        this.backend = backend;
        this.keys = keys;
        this.repository = new RevokingRepository(backend.keys(), keys.ring());
        this.exchanges = exchanges;
        this.sessionStore = sessionStore;
        this.session = new CurrentSession(options.idleTimeout());
        this.registry = exchanges.registry(CurrentExchanges::require);
        this.runner = new CapturedSessions(exchanges);
    }

    /** Opens the backend, which checks the tables, and loads the keys. */
    static SessionRuntime start(
            DistributedSessionOptions options,
            UserBeans userBeans,
            ScopedBeans scopedBeans,
            BeanManager beanManager,
            InstantSource nodeClock,
            SecureRandom random) {
        String application = options.application().orElse(DEV_APPLICATION);
        Backend backend = Backend.open(
                options,
                application,
                userBeans.dynamoDbClient(),
                userBeans.keyRepository().isPresent(),
                nodeClock,
                userBeans.meters());
        try {
            SessionKeys keys = SessionKeys.start(
                    options,
                    application,
                    userBeans.keyRepository().orElse(backend.keys()),
                    userBeans.keyProtector(),
                    backend.clock(),
                    random);
            try {
                return assemble(
                        options, application, backend, keys, scopedBeans, beanManager, userBeans.meters(), random);
            } catch (RuntimeException e) {
                keys.close();
                throw e;
            }
        } catch (RuntimeException e) {
            backend.close();
            throw e;
        }
    }

    private static SessionRuntime assemble(
            DistributedSessionOptions options,
            String application,
            Backend backend,
            SessionKeys keys,
            ScopedBeans scopedBeans,
            BeanManager beanManager,
            SessionMeter meter,
            SecureRandom random) {
        InstantSource clock = backend.clock();
        KeyRing ring = keys.ring();
        SessionCookie cookie = new SessionCookie(options.cookie(), application);
        SessionEvents events = new CdiSessionEvents(beanManager, meter);
        Exchanges exchanges = new Exchanges(
                options,
                application,
                backend.records(),
                cookie,
                new TokenCodec(ring, application, cookie.name(), clock),
                new PrincipalTag(ring),
                new StateCodec(options.maxSessionBytes()),
                new Sealer(ring, random),
                exchange -> new ActiveBeans(exchange, scopedBeans, beanManager),
                events,
                clock,
                random,
                Pause.REAL);
        StoredSessionStore store =
                new StoredSessionStore(backend.values(), application, options, clock, random, new ServerExecutor());
        List<Runnable> late = Stream.of(backend.preparing(), keys.loading())
                .flatMap(Optional::stream)
                .toList();
        return new SessionRuntime(
                options,
                backend,
                keys,
                exchanges,
                store,
                LateStart.of(late, new ServerTimer()),
                TableWatches.start(backend, application, events, new ServerTimer()));
    }

    Exchanges exchanges() {
        return exchanges;
    }

    SessionStore sessionStore() {
        return sessionStore;
    }

    DistributedSession session() {
        return session;
    }

    SessionRegistry registry() {
        return registry;
    }

    SessionRunner runner() {
        return runner;
    }

    /** The default repository, of which nothing is used where the application has its own. */
    SigningKeyRepository keys() {
        return repository;
    }

    /** How the signing keys are now; costs no call. */
    RingCondition keyCondition() {
        return keys.ring().condition();
    }

    /** What is under way commits, what goes on in the background ends, and the client is closed last. */
    @Override
    public void close() {
        try (backend;
                keys;
                watches;
                lateStart) {
            awaitWork();
        }
    }

    private void awaitWork() {
        long begun = System.nanoTime();
        int left = exchanges.inFlight().awaitNone(stopTimeout);
        Duration rest = stopTimeout.minusNanos(System.nanoTime() - begun);
        left += sessionStore.inFlight().awaitNone(rest);
        if (left > 0) {
            LOG.log(Level.WARNING, CdiMessages.stoppedUnderWay(left, stopTimeout));
        }
    }
}
