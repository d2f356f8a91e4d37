package io.distributedsession.benchmarks.rotation;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.distributedsession.SigningKeyRepository;
import io.distributedsession.benchmarks.node.VirtualClock;
import io.distributedsession.keys.KeyRing;
import io.distributedsession.keys.KeySchedule;
import io.distributedsession.keys.NoKeyProtector;
import io.distributedsession.keys.RingKey;

/** Nodes that make a key at the same moment: the first one, its successor, and the one after a revocation. */
final class KeyRace {

    private static final int RACERS = 16;

    private final SigningKeyRepository keys;
    private final KeySchedule schedule;
    private final ExecutorService threads;
    private final VirtualClock clock = new VirtualClock();
    private final List<KeyRing> rings;

    /**
     * A race.
     *
     * @param keys empty
     * @param threads at least as many as there are racers
     */
    KeyRace(SigningKeyRepository keys, KeySchedule schedule, ExecutorService threads) {
        this.keys = keys;
        this.schedule = schedule;
        this.threads = threads;
        this.rings =
                Stream.generate(() -> ring(keys, schedule, clock)).limit(RACERS).toList();
    }

    static int racers() {
        return RACERS;
    }

    private static KeyRing ring(SigningKeyRepository keys, KeySchedule schedule, InstantSource clock) {
        return new KeyRing(keys, new NoKeyProtector(), "bench", schedule, clock, new SecureRandom());
    }

    /** How many keys too many were made or used. */
    int run() throws Exception {
        int surplus = surplus(KeyRing::start, 1);
        clock.set(schedule.life().minus(Duration.ofSeconds(1)));
        surplus += surplus(KeyRing::refresh, 2);
        keys.findAll().forEach(key -> keys.revoke(key.id(), "for the run"));
        return surplus + surplus(KeyRing::refresh, 3);
    }

    /** @param expected how many keys there are to be afterwards */
    private int surplus(Consumer<KeyRing> action, int expected) throws Exception {
        CyclicBarrier together = new CyclicBarrier(RACERS);
        List<Future<?>> racing = IntStream.range(0, RACERS)
                .<Future<?>>mapToObj(racer -> threads.submit(() -> {
                    together.await();
                    action.accept(rings.get(racer));
                    return null;
                }))
                .toList();
        for (Future<?> racer : racing) {
            racer.get();
        }
        Set<String> signing =
                rings.stream().map(KeyRing::signing).map(RingKey::id).collect(Collectors.toSet());
        return Math.abs(keys.findAll().size() - expected) + signing.size() - 1;
    }
}
