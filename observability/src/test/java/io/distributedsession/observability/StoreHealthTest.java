package io.distributedsession.observability;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import io.distributedsession.metrics.StoreCall;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StoreHealthTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-01T12:00:00Z"));
    private final StoreHealth health = new StoreHealth(now::get);

    @Test
    void withoutCalls_isWell() {
        assertThat(health.failure()).isEmpty();
    }

    @Test
    void failuresInARow_areAFailure_andAnAnswerEndsIt() {
        fail(StoreHealth.FAILURES - 1);
        assertThat(health.failure()).isEmpty();

        fail(1);
        assertThat(health.failure()).contains("ApiCallTimeoutException");

        health.called(call(Optional.empty()));
        assertThat(health.failure()).isEmpty();
    }

    @Test
    void failuresBetweenAnswers_areNone() {
        for (int i = 0; i < 10; i++) {
            fail(StoreHealth.FAILURES - 1);
            health.called(call(Optional.empty()));
        }

        assertThat(health.failure()).isEmpty();
    }

    @Test
    void conditionThatFails_isAnAnswer() {
        fail(StoreHealth.FAILURES);

        health.called(call(Optional.of(StoreCall.CONDITION)));

        assertThat(health.failure()).isEmpty();
    }

    @Test
    void throttledCalls_leaveTheNodeReady() {
        for (int i = 0; i < 10; i++) {
            health.called(call(Optional.of("ProvisionedThroughputExceededException")));
            health.called(call(Optional.of("ThrottlingException")));
        }

        assertThat(health.failure()).isEmpty();
    }

    @Test
    void throttledCall_isNoSignOfRecovery() {
        fail(StoreHealth.FAILURES);

        health.called(call(Optional.of("ThrottlingException")));

        assertThat(health.failure()).contains("ApiCallTimeoutException");
    }

    @Test
    void nodeWithoutRequests_comesBackAfterAWhile() {
        fail(StoreHealth.FAILURES);

        now.updateAndGet(time -> time.plus(StoreHealth.FORGIVEN_AFTER).minusSeconds(1));
        assertThat(health.failure()).isPresent();
        now.updateAndGet(time -> time.plus(Duration.ofSeconds(1)));
        assertThat(health.failure()).isEmpty();

        fail(1);
        assertThat(health.failure()).as("the first call tells it still fails").isPresent();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            health.called(call(Optional.of("ApiCallTimeoutException")));
        }
    }

    static StoreCall call(Optional<String> error) {
        return new StoreCall("GetItem", "State", Duration.ofMillis(4), 0.5, 0, 20, 3000, error);
    }
}
