package io.distributedsession.store;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.SessionExpiry;
import io.distributedsession.SessionStore;
import io.distributedsession.SessionStoreException;
import io.distributedsession.SessionTooLargeException;
import io.distributedsession.store.memory.MemoryPartStore;
import io.distributedsession.store.memory.MemoryValueStore;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

class AsyncSessionStoreTest {

    private static final DistributedSessionOptions OPTIONS =
            DistributedSessionOptions.builder().maxSessionBytes(2_000).build();

    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final TestClock clock = new TestClock(Instant.ofEpochSecond(Heads.NOW));
    private final ValueStore values = new MemoryValueStore();
    private final SessionStore store = on(values, tasks::add);

    @Test
    void calls_runOnTheExecutorAlone() {
        CompletionStage<Void> set = store.setAsync("key", new byte[] {1});
        assertThat(set.toCompletableFuture()).isNotDone();
        assertThat(store.get("key")).isEmpty();

        tasks.remove().run();

        assertThat(set.toCompletableFuture()).isCompleted();
        CompletionStage<Optional<byte[]>> got = store.getAsync("key");
        assertThat(got.toCompletableFuture()).isNotDone();
        tasks.remove().run();
        assertThat(got.toCompletableFuture().join()).contains(new byte[] {1});
    }

    @Test
    void value_isCopiedAndTimedAtTheCall() {
        byte[] value = {1};
        store.setAsync("key", value, SessionExpiry.after(Duration.ofSeconds(10)));
        value[0] = 2;
        clock.advance(Duration.ofSeconds(5));

        tasks.remove().run();

        assertThat(store.get("key")).contains(new byte[] {1});
        clock.advance(Duration.ofSeconds(5));
        assertThat(store.get("key")).isEmpty();
    }

    @Test
    void wrongArguments_areRefusedAtTheCall() {
        byte[] value = {1};
        assertThatIllegalArgumentException().isThrownBy(() -> store.getAsync(""));
        assertThatIllegalArgumentException().isThrownBy(() -> store.setAsync("", value));
        assertThatIllegalArgumentException().isThrownBy(() -> store.refreshAsync(""));
        assertThatIllegalArgumentException().isThrownBy(() -> store.removeAsync(""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.setAsync("key", value, SessionExpiry.until(clock.instant())));
        assertThatNullPointerException()
                .isThrownBy(() -> store.setAsync("key", null))
                .withMessage("value");
        assertThatNullPointerException()
                .isThrownBy(() -> store.setAsync("key", value, null))
                .withMessage("expiry");
        assertThat(tasks).isEmpty();
    }

    @Test
    void failures_completeWithTheExceptionItself() {
        SessionStoreException failure = new SessionStoreException("DSS-0100", "no table");
        SessionStore failing = on(
                new FailingValues(() -> {
                    throw failure;
                }),
                Runnable::run);

        assertThat(failureOf(failing.getAsync("key"))).isSameAs(failure);
        assertThat(failureOf(failing.setAsync("key", new byte[0]))).isSameAs(failure);
        assertThat(failureOf(failing.refreshAsync("key"))).isSameAs(failure);
        assertThat(failureOf(failing.removeAsync("key"))).isSameAs(failure);
    }

    @Test
    void tooLargeValue_completesWithItsException() {
        CompletionStage<Void> set = store.setAsync("key", new byte[2_001]);
        tasks.remove().run();

        assertThat(failureOf(set)).isInstanceOf(SessionTooLargeException.class).hasMessageStartingWith("DSS-0504");
    }

    @Test
    void errors_completeToo() {
        SessionStore failing = on(
                new FailingValues(() -> {
                    throw new OutOfMemoryError();
                }),
                Runnable::run);

        assertThat(failureOf(failing.getAsync("key"))).isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void rejectedCall_isAFailureOfTheStore() {
        SessionStore rejecting = on(values, task -> {
            throw new RejectedExecutionException();
        });

        assertThat(failureOf(rejecting.getAsync("key")))
                .isInstanceOf(SessionStoreException.class)
                .hasMessageStartingWith("DSS-0503");
    }

    @Test
    void callThatTheExecutorFails_isNotUnderWay() {
        StoredSessionStore failing = on(values, task -> {
            throw new IllegalStateException("stopped");
        });

        assertThat(failureOf(failing.getAsync("key")))
                .isInstanceOf(SessionStoreException.class)
                .hasMessageStartingWith("DSS-0503");
        assertThat(failing.inFlight().awaitNone(Duration.ZERO)).isZero();
    }

    private StoredSessionStore on(ValueStore values, Executor executor) {
        return new StoredSessionStore(values, "test", OPTIONS, clock, new SecureRandom(), executor);
    }

    private static Throwable failureOf(CompletionStage<?> stage) {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        CompletableFuture<?> future = stage.toCompletableFuture();
        future.whenComplete((value, thrown) -> failure.set(thrown));
        return failure.get();
    }

    private record FailingValues(Runnable failing) implements ValueStore {

        @Override
        public Optional<StoredValue> read(RecordKey key, boolean strong) {
            failing.run();
            return Optional.empty();
        }

        @Override
        public ValueWrite write(RecordKey key, StoredValue value) {
            failing.run();
            return new ValueWrite.Unknown();
        }

        @Override
        public void extend(RecordKey key, StoredValue seen, StoredValue extended, long now) {
            failing.run();
        }

        @Override
        public Optional<PartPointer> remove(RecordKey key) {
            failing.run();
            return Optional.empty();
        }

        @Override
        public PartStore parts() {
            return new MemoryPartStore();
        }
    }
}
