package io.distributedsession.cdi;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.KeyProtector;
import io.distributedsession.SigningKeyRepository;
import io.distributedsession.keys.KeyProtectors;
import io.distributedsession.keys.KeyRefresher;
import io.distributedsession.keys.KeyRing;
import io.distributedsession.keys.KeySchedule;
import io.distributedsession.keys.OpenProtector;

/** The key ring of a deployment with what keeps it fresh. */
record SessionKeys(KeyRing ring, KeyRefresher refresher, OpenProtector protector) implements AutoCloseable {

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
            ring.start();
            return new SessionKeys(ring, KeyRefresher.start(ring, schedule, new ServerTimer(), random), protector);
        } catch (RuntimeException e) {
            protector.close();
            throw e;
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
