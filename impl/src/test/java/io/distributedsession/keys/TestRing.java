package io.distributedsession.keys;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

import io.distributedsession.SigningKey;

/** Rings and keys for tests. */
public final class TestRing {

    public static final String APPLICATION = "shop";

    private TestRing() {}

    public static KeyRing started(TestRepository repository, TestClock clock) {
        KeyRing ring = of(repository, clock);
        ring.start();
        return ring;
    }

    public static KeyRing of(TestRepository repository, TestClock clock) {
        return new KeyRing(repository, new NoKeyProtector(), APPLICATION, clock, new SecureRandom());
    }

    /** A ring whose only key has the id 0..7 and the master secret 8..39. */
    public static KeyRing known(TestClock clock, String application) {
        KeyRing ring =
                new KeyRing(new TestRepository(), new NoKeyProtector(), application, clock, new CountingRandom());
        ring.start();
        return ring;
    }

    public static SigningKey key(int number, Instant created) {
        byte[] id = new byte[RingKey.ID_BYTES];
        id[0] = (byte) number;
        byte[] material = new byte[RingKey.MASTER_BYTES];
        material[0] = (byte) number;
        String name = Base64.getUrlEncoder().withoutPadding().encodeToString(id);
        Instant expires = created.plus(Duration.ofDays(90));
        return new SigningKey(name, "key " + number, created, created, expires, SigningKey.State.CREATED, material);
    }
}
