package io.distributedsession.benchmarks.forgery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

import io.distributedsession.SigningKey;
import io.distributedsession.SigningKeyRepository;
import io.distributedsession.benchmarks.node.ForwardingKeys;

/** One node's reads of the key table: those that come by themselves, and those that requests cause. For one thread. */
final class WatchedKeys extends ForwardingKeys {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final InstantSource clock;
    private Instant lastCaused = Instant.EPOCH;
    private boolean regular;
    private long caused;
    private long tooSoon;

    WatchedKeys(SigningKeyRepository keys, InstantSource clock) {
        super(keys);
        this.clock = clock;
    }

    /** Does what reads the keys by itself. */
    <T> T regularly(Supplier<T> reading) {
        regular = true;
        try {
            return reading.get();
        } finally {
            regular = false;
        }
    }

    @Override
    public List<SigningKey> findAll() {
        if (!regular) {
            Instant now = clock.instant();
            caused++;
            if (now.isBefore(lastCaused.plus(PAUSE))) {
                tooSoon++;
            }
            lastCaused = now;
        }
        return super.findAll();
    }

    /** The reads that requests caused. */
    long caused() {
        return caused;
    }

    /** Those of them that came earlier than five seconds after the one before. */
    long tooSoon() {
        return tooSoon;
    }
}
