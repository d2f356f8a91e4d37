package io.distributedsession.keys.lifecycle;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.distributedsession.SigningKey;
import io.distributedsession.SigningKeyRepository;
import io.distributedsession.keys.KeyRing;
import io.distributedsession.keys.KeySchedule;
import io.distributedsession.keys.NoKeyProtector;
import org.junit.jupiter.api.Test;

import static io.distributedsession.keys.lifecycle.Nodes.DELAY;
import static io.distributedsession.keys.lifecycle.Nodes.LIFE;
import static io.distributedsession.keys.lifecycle.Nodes.REFRESH;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

/** Where nothing refreshes the ring in the background, requests do. */
class LazyRefreshTest {

    private static final Duration OVERDUE = REFRESH.multipliedBy(2).plusMillis(1);

    private final Nodes nodes = new Nodes();

    @Test
    void overdueRing_isRefreshedByOneRequest() {
        KeyRing ring = nodes.started();
        int before = nodes.repository.reads();
        nodes.clock.advance(OVERDUE.minusMillis(1));
        ring.signing();
        assertThat(nodes.repository.reads()).isEqualTo(before);

        nodes.clock.advance(Duration.ofMillis(1));
        ring.signing();
        ring.signing();

        assertThat(nodes.repository.reads()).isEqualTo(before + 1);
    }

    @Test
    void failedLazyRefresh_harmsNoRequest_andIsTriedOnceInAWhile() {
        KeyRing ring = nodes.started();
        nodes.repository.down(true);
        nodes.clock.advance(OVERDUE);
        int before = nodes.repository.reads();

        assertThat(ring.find(ring.signing().idBytes())).isNotNull();

        assertThat(nodes.repository.reads()).isEqualTo(before + 1);
        assertThat(ring.condition().failingSince()).isPresent();
    }

    @Test
    void requestsDuringALazyRefresh_goOn() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        SlowRepository slow = new SlowRepository(nodes.repository, reading, answer);
        KeyRing ring = new KeyRing(
                slow,
                new NoKeyProtector(),
                "shop",
                new KeySchedule(LIFE, DELAY, REFRESH),
                nodes.clock,
                new SecureRandom());
        ring.start();
        slow.isSlow = true;
        nodes.clock.advance(OVERDUE);
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            Future<String> refreshing = threads.submit(() -> ring.signing().id());
            assertThat(reading.await(10, SECONDS)).isTrue();
            String meanwhile = ring.signing().id();
            assertThat(refreshing).isNotDone();
            answer.countDown();
            assertThat(refreshing.get(10, SECONDS)).isEqualTo(meanwhile);
        } finally {
            threads.shutdownNow();
        }
    }

    private static final class SlowRepository implements SigningKeyRepository {

        private final SigningKeyRepository keys;
        private final CountDownLatch reading;
        private final CountDownLatch answer;
        private volatile boolean isSlow;

        SlowRepository(SigningKeyRepository keys, CountDownLatch reading, CountDownLatch answer) {
            this.keys = keys;
            this.reading = reading;
            this.answer = answer;
        }

        @Override
        public List<SigningKey> findAll() {
            if (isSlow) {
                reading.countDown();
                try {
                    answer.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            return keys.findAll();
        }

        @Override
        public SigningKey storeIfAbsent(String slot, SigningKey key) {
            return keys.storeIfAbsent(slot, key);
        }

        @Override
        public void revoke(String keyId, String reason) {
            keys.revoke(keyId, reason);
        }

        @Override
        public int revokeAllCreatedBefore(Instant instant) {
            return keys.revokeAllCreatedBefore(instant);
        }

        @Override
        public void remove(String keyId) {
            keys.remove(keyId);
        }
    }
}
