package io.distributedsession.dynamodb;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Limits of calls are never late, early by less than a step, and those of one step come together. */
class CallLimitsTest {

    private static final long STEP = CallLimits.STEP.toNanos();

    @Property
    void limit_isNeverLateAndEarlyByLessThanAStep(
            @ForAll long nanoTime, @ForAll @LongRange(min = 0, max = 60_000_000_000L) long delay) {
        assertThat(CallLimits.untilStep(nanoTime, delay)).isBetween(delay - STEP + 1, delay);
    }

    @Property
    void shortLimit_isExact(@ForAll long nanoTime, @ForAll @LongRange(min = 0, max = 249_999_999) long delay) {
        assertThat(CallLimits.untilStep(nanoTime, delay)).isEqualTo(delay);
    }

    @Property
    void limitsOfOneStep_comeAtTheSameTime(
            @ForAll @LongRange(min = -100_000_000, max = 100_000_000) long step,
            @ForAll @LongRange(min = 250_000_000, max = 274_999_999) long one,
            @ForAll @LongRange(min = 250_000_000, max = 274_999_999) long other) {
        long begin = step * STEP;

        assertThat(begin + CallLimits.untilStep(begin, one)).isEqualTo(begin + CallLimits.untilStep(begin, other));
    }

    @Test
    void limit_runs_andOneThatIsCancelledDoesNot() throws InterruptedException {
        CallLimits limits = new CallLimits();
        try {
            CountDownLatch ran = new CountDownLatch(1);
            CountDownLatch cancelledRan = new CountDownLatch(1);
            ScheduledFuture<?> cancelled = limits.schedule(cancelledRan::countDown, 1, TimeUnit.SECONDS);
            cancelled.cancel(false);
            limits.schedule(ran::countDown, 1, TimeUnit.MILLISECONDS);

            assertThat(ran.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(cancelledRan.getCount()).isEqualTo(1);
        } finally {
            limits.shutdownNow();
        }
    }
}
