package io.distributedsession.dynamodb;

import java.time.Duration;
import java.util.function.DoubleSupplier;

import io.distributedsession.budget.Budget;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RetriesTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final FakeTime time = new FakeTime();
    private final Budget budget = new Budget(SECOND, time::nanoTime);
    private final RetryQuota quota = new RetryQuota(20, time::nanoTime);

    private Retries.Run run(DoubleSupplier random, Sleeper sleeper) {
        return new Retries(6, quota, random, sleeper).start(budget);
    }

    @Test
    void pauses_doubleUpToABound() {
        Retries.Run run = run(() -> 0.999999, time);

        int pauses = 0;
        while (run.pause()) {
            pauses++;
        }

        assertThat(pauses).isEqualTo(5);
        assertThat(time.pauses()).extracting(Duration::toMillis).containsExactly(19L, 39L, 79L, 159L, 199L);
    }

    @Test
    void pauses_areJitteredDownToNothing() {
        Retries.Run run = run(() -> 0, time);

        assertThat(run.pause()).isTrue();

        assertThat(time.pauses()).containsExactly(Duration.ZERO);
    }

    @Test
    void spentBudget_allowsNoPause() {
        Retries.Run run = run(() -> 0.5, time);
        time.pass(Duration.ofMillis(990));

        assertThat(run.pause()).isFalse();

        assertThat(time.pauses()).isEmpty();
    }

    @Test
    void attempt_getsAShareOfTheBudgetAndNoMoreThanIsLeft() {
        Retries.Run run = run(() -> 0.5, time);

        assertThat(run.remaining()).isEqualTo(SECOND);
        assertThat(run.attemptTimeout()).isEqualTo(Duration.ofMillis(400));
        time.pass(Duration.ofMillis(800));
        assertThat(run.remaining()).isEqualTo(Duration.ofMillis(200));
        assertThat(run.attemptTimeout()).isEqualTo(Duration.ofMillis(200));
    }

    @Test
    void timeLimits_areNeverZero() {
        Retries.Run run = run(() -> 0.5, time);
        time.pass(Duration.ofSeconds(2));

        assertThat(run.remaining()).isPositive();
        assertThat(run.attemptTimeout()).isPositive();
    }

    @Test
    void interruptedPause_endsTheCallAndKeepsTheInterrupt() {
        Sleeper interrupted = duration -> {
            throw new InterruptedException();
        };
        Retries.Run run = run(() -> 0.5, interrupted);

        assertThat(run.pause()).isFalse();

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void secondCallOfARequest_hasWhatTheFirstHasLeft() {
        try (Retries.Run first = run(() -> 0.5, time)) {
            time.pass(Duration.ofMillis(700));
            assertThat(first.remaining()).isEqualTo(Duration.ofMillis(300));
        }

        Retries.Run second = run(() -> 0.5, time);

        assertThat(second.isOver()).isFalse();
        assertThat(second.remaining()).isEqualTo(Duration.ofMillis(300));
        assertThat(second.attemptTimeout()).isEqualTo(Duration.ofMillis(300));
        time.pass(Duration.ofMillis(296));
        assertThat(second.isOver()).isTrue();
    }

    @Test
    void spentQuota_allowsNoPause() {
        RetryQuota none = new RetryQuota(0, time::nanoTime);
        Retries.Run run = new Retries(6, none, () -> 0.5, time).start(budget);

        assertThat(run.pause()).isFalse();
    }
}
