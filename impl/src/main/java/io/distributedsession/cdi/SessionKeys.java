package io.distributedsession.cdi;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.KeyProtector;
import io.distributedsession.SessionStoreException;
import io.distributedsession.SigningKeyRepository;
import io.distributedsession.dynamodb.DynamoDbAccess;
import io.distributedsession.keys.KeyProtectors;
import io.distributedsession.keys.KeyRefresher;
import io.distributedsession.keys.KeyRing;
import io.distributedsession.keys.KeySchedule;
import io.distributedsession.keys.OpenProtector;

/**
 * The key ring of a deployment with what keeps it fresh.
 *
 * @param loading what is left to do, once the keys' store answers, before anything can be signed; fails while it does not
 */
record SessionKeys(KeyRing ring, KeyRefresher refresher, OpenProtector protector, Optional<Runnable> loading)
        implements AutoCloseable {

    private static final Logger LOG = System.getLogger(SessionKeys.class.getName());

    /**
     * Loads the keys, and refreshes them from now on.
     *
     * @param ownProtector the application's
     */
    static SessionKeys start(
            DistributedSessionOptions options,
            String application,
            SigningKeyRepository repository,
            Optional<KeyProtector> ownProtector,
            InstantSource clock,
            SecureRandom random) {
        KeySchedule schedule = KeySchedule.of(options.keys());
        OpenProtector protector = KeyProtectors.open(options, application, random, ownProtector);
        try {
            KeyRing ring = new KeyRing(repository, protector.protector(), application, schedule, clock, random);
            Optional<Runnable> loading = load(ring, options.resilience().startWithoutStore());
            return new SessionKeys(
                    ring, KeyRefresher.start(ring, schedule, new ServerTimer(), random), protector, loading);
        } catch (RuntimeException e) {
            protector.close();
            throw e;
        }
    }

    private static Optional<Runnable> load(KeyRing ring, boolean mayBeLate) {
        try {
            ring.start();
            return Optional.empty();
        } catch (SessionStoreException e) {
            if (!mayBeLate || DynamoDbAccess.isRefusal(e)) {
                throw e;
            }
            LOG.log(Level.WARNING, "{0}", CdiMessages.startedWithoutKeys(e));
            return Optional.of(ring::start);
        }
    }

    @Override
    public void close() {
        try {
            refresher.close();
        } finally {
            protector.close();
        }
    }
}
