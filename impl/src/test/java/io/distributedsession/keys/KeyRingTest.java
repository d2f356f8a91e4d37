package io.distributedsession.keys;

import java.lang.reflect.Proxy;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import io.distributedsession.KeyProtector;
import io.distributedsession.SessionStoreException;
import io.distributedsession.SigningKey;
import io.distributedsession.SigningKeyRepository;
import io.distributedsession.budget.Budget;
import io.distributedsession.budget.CurrentBudget;
import org.junit.jupiter.api.Test;

import static io.distributedsession.keys.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class KeyRingTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final int NODES = 16;

    private final TestClock clock = new TestClock();
    private final TestRepository repository = new TestRepository();

    private byte[] idOf(String slot) {
        return new RingKey(repository.slots().get(slot).id(), new byte[32], "any").idBytes();
    }

    @Test
    void makesTheFirstKeyWhichSignsAtOnce() {
        KeyRing ring = TestRing.started(repository, clock);
        SigningKey made = repository.slots().get("genesis");
        assertThat(repository.slots()).hasSize(1);
        assertThat(made.activates()).isEqualTo(made.created()).isEqualTo(START);
        assertThat(made.expires()).isEqualTo(START.plus(Duration.ofDays(90)));
        assertThat(ring.signing().id()).isEqualTo(made.id());
    }

    @Test
    void nodesThatStartTogetherUseOneKey() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(NODES);
        try {
            for (int round = 0; round < 50; round++) {
                TestRepository shared = new TestRepository();
                CyclicBarrier together = new CyclicBarrier(NODES);
                Callable<String> node = () -> {
                    together.await();
                    return TestRing.started(shared, clock).signing().id();
                };
                Set<String> signing = new HashSet<>();
                for (Future<String> id : threads.invokeAll(Collections.nCopies(NODES, node))) {
                    signing.add(id.get());
                }
                assertThat(signing).hasSize(1);
                assertThat(shared.slots()).hasSize(1);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void theNewestActivatedKeySigns() {
        repository.storeIfAbsent("genesis", TestRing.key(1, START.minus(DAY.multipliedBy(50))));
        SigningKey next = TestRing.key(2, START.minus(DAY));
        SigningKey later = new SigningKey(
                next.id(), "later", next.created(), START.plus(DAY), next.expires(), next.state(), next.material());
        repository.storeIfAbsent("1", later);
        KeyRing ring = TestRing.started(repository, clock);
        assertThat(ring.signing().idBytes()[0]).isEqualTo((byte) 1);
        assertThat(ring.find(new RingKey(later.id(), new byte[32], "any").idBytes()))
                .as("verifies before its activation")
                .isInstanceOf(KeyLookup.Known.class);
        clock.advance(DAY);
        assertThat(ring.signing().idBytes()[0]).isEqualTo((byte) 2);
        assertThat(ring.verifying()).extracting(key -> key.idBytes()[0]).containsExactly((byte) 2, (byte) 1);
    }

    @Test
    void anExpiredKeySignsOnWhereThereIsNoOther() {
        repository.storeIfAbsent("genesis", TestRing.key(1, START.minus(DAY.multipliedBy(200))));
        KeyRing ring = TestRing.started(repository, clock);
        repository.down(true);
        assertThat(ring.signing().idBytes()[0]).isEqualTo((byte) 1);
        assertThat(repository.slots()).hasSize(1);
    }

    @Test
    void whenAllKeysAreRevokedASuccessorIsMadeUnderTheNewestOne() {
        KeyRing ring = TestRing.started(repository, clock);
        String first = ring.signing().id();
        repository.revoke(first, "leaked");
        ring.refresh();
        RingKey successor = ring.signing();
        assertThat(successor.id()).isNotEqualTo(first);
        assertThat(repository.slots().get(first).id()).isEqualTo(successor.id());
        assertThat(ring.find(idOf("genesis"))).isInstanceOf(KeyLookup.Revoked.class);
        assertThat(ring.verifying()).containsExactly(successor);
    }

    @Test
    void aSuccessorIsYoungerEvenOnANodeWhoseClockIsLate() {
        repository.storeIfAbsent("genesis", TestRing.key(1, START.plus(DAY)).revoked());
        KeyRing ring = TestRing.started(repository, clock);
        String made = ring.signing().id();
        assertThat(repository.slots().values())
                .filteredOn(key -> key.id().equals(made))
                .allSatisfy(key -> assertThat(key.created()).isAfter(START.plus(DAY)));
        repository.revoke(made, "again");
        ring.refresh();
        assertThat(ring.signing().id()).isNotEqualTo(made);
        assertThat(repository.slots()).hasSize(3);
    }

    @Test
    void anUnknownKeyRefreshesAtMostOnceInFiveSeconds() {
        KeyRing ring = TestRing.started(repository, clock);
        clock.advance(Duration.ofSeconds(10));
        int before = repository.reads();
        for (int i = 0; i < 1000; i++) {
            assertThat(ring.find(new byte[] {9, 9, 9, 9, 9, 9, (byte) (i >> 8), (byte) i}))
                    .isInstanceOf(KeyLookup.Unknown.class);
        }
        assertThat(repository.reads()).isEqualTo(before + 1);
        clock.advance(Duration.ofMillis(4999));
        ring.find(new byte[8]);
        assertThat(repository.reads()).isEqualTo(before + 1);
        clock.advance(Duration.ofMillis(1));
        ring.find(new byte[8]);
        assertThat(repository.reads()).isEqualTo(before + 2);
    }

    @Test
    void concurrentUnknownKeysShareOneRefresh() throws Exception {
        KeyRing ring = TestRing.started(repository, clock);
        clock.advance(Duration.ofSeconds(10));
        int before = repository.reads();
        CyclicBarrier together = new CyclicBarrier(NODES);
        Callable<KeyLookup> request = () -> {
            together.await();
            return ring.find(new byte[8]);
        };
        ExecutorService threads = Executors.newFixedThreadPool(NODES);
        try {
            for (Future<KeyLookup> found : threads.invokeAll(Collections.nCopies(NODES, request))) {
                assertThat(found.get()).isInstanceOf(KeyLookup.Unknown.class);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(repository.reads()).isEqualTo(before + 1);
    }

    @Test
    void aKeyMadeElsewhereIsFoundByTheRefresh() {
        KeyRing ring = TestRing.started(repository, clock);
        clock.advance(Duration.ofSeconds(10));
        repository.storeIfAbsent("next", TestRing.key(7, START));
        assertThat(ring.find(idOf("next"))).isInstanceOf(KeyLookup.Known.class);
    }

    @Test
    void anUnknownKeyIsAnOutageWhileTheStoreIsDown() {
        KeyRing ring = TestRing.started(repository, clock);
        clock.advance(Duration.ofSeconds(10));
        repository.down(true);
        int before = repository.reads();
        assertThatThrownBy(() -> ring.find(new byte[8])).isInstanceOf(SessionStoreException.class);
        assertThatThrownBy(() -> ring.find(new byte[8]))
                .isInstanceOf(SessionStoreException.class)
                .hasMessageStartingWith("DSS-0252");
        assertThat(repository.reads()).isEqualTo(before + 1);
        assertThat(ring.find(idOf("genesis"))).isInstanceOf(KeyLookup.Known.class);
        repository.down(false);
        clock.advance(Duration.ofSeconds(5));
        assertThat(ring.find(new byte[8])).isInstanceOf(KeyLookup.Unknown.class);
    }

    @Test
    void withoutAnyKeyRequestsDoNotQueueForADeadStore() {
        repository.readOnly(true);
        KeyRing ring = TestRing.of(repository, clock);
        assertThatThrownBy(ring::start).isInstanceOf(SessionStoreException.class);
        int before = repository.reads();
        assertThatThrownBy(ring::signing).isInstanceOf(SessionStoreException.class);
        assertThat(repository.reads()).isEqualTo(before);
        repository.readOnly(false);
        clock.advance(Duration.ofSeconds(5));
        assertThat(ring.signing()).isNotNull();
    }

    @Test
    void aFailureOfAUsersRepositoryIsAnOutage() {
        SigningKeyRepository broken = (SigningKeyRepository) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {SigningKeyRepository.class}, (proxy, method, args) -> {
                    throw new IllegalStateException("no connection");
                });
        KeyRing ring = new KeyRing(broken, new NoKeyProtector(), "shop", clock, new SecureRandom());
        assertThatThrownBy(ring::start)
                .isInstanceOf(SessionStoreException.class)
                .hasMessageStartingWith("DSS-0250")
                .hasRootCauseMessage("no connection");
    }

    @Test
    void aKeyThatCannotBeUnwrappedIsAnOutageAndNoReasonToMakeAnother() {
        TestRing.started(repository, clock);
        Lock lock = new Lock();
        KeyRing ring = new KeyRing(repository, lock, "shop", clock, new SecureRandom());
        assertThatThrownBy(ring::start)
                .isInstanceOf(SessionStoreException.class)
                .hasMessageStartingWith("DSS-0251");
        assertThatThrownBy(() -> ring.find(idOf("genesis"))).isInstanceOf(SessionStoreException.class);
        assertThat(repository.slots()).hasSize(1);
        lock.open = true;
        clock.advance(Duration.ofSeconds(5));
        assertThat(ring.find(idOf("genesis"))).isInstanceOf(KeyLookup.Known.class);
    }

    @Test
    void oneDamagedKeyLeavesTheOthersUsable() {
        KeyRing healthy = TestRing.started(repository, clock);
        SigningKey damaged = TestRing.key(3, START.plus(DAY));
        repository.storeIfAbsent(
                "damaged",
                new SigningKey(
                        "not an id",
                        "x",
                        damaged.created(),
                        damaged.activates(),
                        damaged.expires(),
                        damaged.state(),
                        new byte[3]));
        assertThat(TestRing.started(repository, clock).signing().id())
                .isEqualTo(healthy.signing().id());
    }

    @Test
    void unwrapsAKeyOnce() {
        Lock lock = new Lock();
        lock.open = true;
        KeyRing ring = new KeyRing(repository, lock, "shop", clock, new SecureRandom());
        ring.start();
        ring.refresh();
        ring.refresh();
        assertThat(lock.unwrapped).isEqualTo(1);
    }

    @Test
    void storesWrappedMaterial() {
        Lock lock = new Lock();
        lock.open = true;
        KeyRing ring = new KeyRing(repository, lock, "shop", clock, new CountingRandom());
        ring.start();
        assertThat(repository.slots().get("genesis").material()).startsWith(8 ^ 0x55, 9 ^ 0x55);
    }

    private static final class Lock implements KeyProtector {

        private boolean open;
        private int unwrapped;

        @Override
        public byte[] wrap(String keyId, byte[] key) {
            byte[] wrapped = key.clone();
            for (int i = 0; i < wrapped.length; i++) {
                wrapped[i] ^= 0x55;
            }
            return wrapped;
        }

        @Override
        public byte[] unwrap(String keyId, byte[] wrapped) {
            if (!open) {
                throw new IllegalStateException("the key service is down");
            }
            unwrapped++;
            return wrap(keyId, wrapped);
        }
    }

    @Test
    void aRingFromBeforeAClockWasSetBackStillRefreshes() {
        KeyRing ring = TestRing.started(repository, clock);
        clock.advance(Duration.ofHours(-1));
        int before = repository.reads();
        ring.find(new byte[8]);
        assertThat(repository.reads()).isEqualTo(before + 1);
    }

    @Test
    void ofKeysMadeInTheSameInstantAllNodesChooseOne() {
        Instant same = START.minus(DAY);
        repository.storeIfAbsent("a", TestRing.key(1, same));
        repository.storeIfAbsent("b", TestRing.key(2, same));
        TestRepository turned = new TestRepository();
        List.of("b", "a")
                .forEach(slot -> turned.storeIfAbsent(slot, repository.slots().get(slot)));
        assertThat(TestRing.started(repository, clock).signing().id())
                .isEqualTo(TestRing.started(turned, clock).signing().id());
    }

    /** A refresh makes several calls; each may take its time. */
    @Test
    void requestWhoseBudgetEndsWhileTheKeysAreRead_isRefused() throws Exception {
        KeyRing ring = TestRing.started(repository, clock);
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch refused = new CountDownLatch(1);
        repository.beforeRead(() -> {
            reading.countDown();
            await(refused);
        });
        Budget spent = new Budget(Duration.ZERO, System::nanoTime);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<?> refresh = threads.submit(ring::refresh);
            await(reading);

            Future<?> request =
                    threads.submit(() -> CurrentBudget.under(spent, () -> ring.find(new byte[RingKey.ID_BYTES])));

            try {
                assertThatThrownBy(() -> request.get(10, TimeUnit.SECONDS))
                        .cause()
                        .isInstanceOf(SessionStoreException.class)
                        .hasMessageContaining("DSS-0252");
            } finally {
                refused.countDown();
            }
            refresh.get();
        } finally {
            threads.shutdownNow();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
