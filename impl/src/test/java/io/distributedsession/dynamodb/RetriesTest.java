package io.distributedsession.dynamodb;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RetriesTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final FakeTime time = new FakeTime();

    @Test
    void pauses_doubleUpToABound() {
        Retries.Run run = new Retries(SECOND, () -> 0.999999, time, time::nanoTime).start();

        int pauses = 0;
        while (run.pause()) {
            pauses++;
        }

        assertThat(pauses).isEqualTo(5);
        assertThat(time.pauses()).extracting(Duration::toMillis).containsExactly(19L, 39L, 79L, 159L, 199L);
    }

    @Test
    void pauses_areJitteredDownToNothing() {
        Retries.Run run = new Retries(SECOND, () -> 0, time, time::nanoTime).start();

        assertThat(run.pause()).isTrue();

        assertThat(time.pauses()).containsExactly(Duration.ZERO);
    }

    @Test
    void spentBudget_allowsNoPause() {
        Retries.Run run = new Retries(SECOND, () -> 0.5, time, time::nanoTime).start();
        time.pass(Duration.ofMillis(990));

        assertThat(run.pause()).isFalse();

        assertThat(time.pauses()).isEmpty();
    }

    @Test
    void attempt_getsAShareOfTheBudgetAndNoMoreThanIsLeft() {
        Retries.Run run = new Retries(SECOND, () -> 0.5, time, time::nanoTime).start();

        assertThat(run.remaining()).isEqualTo(SECOND);
        assertThat(run.attemptTimeout()).isEqualTo(Duration.ofMillis(400));
        time.pass(Duration.ofMillis(800));
        assertThat(run.remaining()).isEqualTo(Duration.ofMillis(200));
        assertThat(run.attemptTimeout()).isEqualTo(Duration.ofMillis(200));
    }

    @Test
    void timeLimits_areNeverZero() {
        Retries.Run run = new Retries(SECOND, () -> 0.5, time, time::nanoTime).start();
        time.pass(Duration.ofSeconds(2));

        assertThat(run.remaining()).isPositive();
        assertThat(run.attemptTimeout()).isPositive();
    }

    @Test
    void interruptedPause_endsTheCallAndKeepsTheInterrupt() {
        Sleeper interrupted = duration -> {
            throw new InterruptedException();
        };
        Retries.Run run = new Retries(SECOND, () -> 0.5, interrupted, time::nanoTime).start();

        assertThat(run.pause()).isFalse();

        assertThat(Thread.interrupted()).isTrue();
    }
}
