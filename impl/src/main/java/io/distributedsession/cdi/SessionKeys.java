package io.distributedsession.cdi;

import java.security.SecureRandom;
import java.time.InstantSource;

import io.distributedsession.KeyOptions;
import io.distributedsession.KeyProtector;
import io.distributedsession.SigningKeyRepository;
import io.distributedsession.keys.KeyRefresher;
import io.distributedsession.keys.KeyRing;
import io.distributedsession.keys.KeySchedule;

/** The key ring of a deployment with what keeps it fresh. */
record SessionKeys(KeyRing ring, KeyRefresher refresher) implements AutoCloseable {

    /** Loads the keys, and refreshes them from now on. */
    static SessionKeys start(
            KeyOptions options,
            String application,
            SigningKeyRepository repository,
            KeyProtector protector,
            InstantSource clock,
            SecureRandom random) {
        KeySchedule schedule = KeySchedule.of(options);
        KeyRing ring = new KeyRing(repository, protector, application, schedule, clock, random);
        ring.start();
        return new SessionKeys(ring, KeyRefresher.start(ring, schedule, new ServerTimer(), random));
    }

    @Override
    public void close() {
        refresher.close();
    }
}
