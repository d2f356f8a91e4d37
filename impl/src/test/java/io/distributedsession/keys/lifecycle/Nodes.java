package io.distributedsession.keys.lifecycle;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;

import io.distributedsession.SigningKey;
import io.distributedsession.keys.KeyRing;
import io.distributedsession.keys.KeySchedule;
import io.distributedsession.keys.NoKeyProtector;
import io.distributedsession.keys.TestClock;
import io.distributedsession.keys.TestRepository;

import static java.util.Comparator.comparing;

/** Nodes of one application on one repository and one clock. */
final class Nodes {

    static final Duration LIFE = Duration.ofDays(90);
    static final Duration DELAY = Duration.ofDays(2);
    static final Duration REFRESH = Duration.ofMinutes(5);

    final TestClock clock = new TestClock();
    final TestRepository repository = new TestRepository();

    KeyRing started() {
        KeyRing ring = of();
        ring.start();
        return ring;
    }

    KeyRing of() {
        KeySchedule schedule = new KeySchedule(LIFE, DELAY, REFRESH);
        return new KeyRing(repository, new NoKeyProtector(), "shop", schedule, clock, new SecureRandom());
    }

    /** The stored keys, the oldest first. */
    List<SigningKey> keys() {
        return repository.slots().values().stream()
                .sorted(comparing(SigningKey::created))
                .toList();
    }

    /** Lets time pass with a refresh at its end. */
    void pass(Duration time, KeyRing... rings) {
        clock.advance(time);
        for (KeyRing ring : rings) {
            ring.refresh();
        }
    }
}
