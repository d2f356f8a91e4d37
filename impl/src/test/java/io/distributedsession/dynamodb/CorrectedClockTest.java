package io.distributedsession.dynamodb;

import java.time.Duration;
import java.time.Instant;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

class CorrectedClockTest {

    private static final Instant START = Instant.parse("2026-03-04T05:06:07.890Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration QUICK = Duration.ofMillis(5);

    /** What the node's clock shows. */
    private Instant node = START;

    private final CorrectedClock clock = new CorrectedClock(() -> node);

    @Test
    void withoutAnswers_isTheNodesClock() {
        assertThat(clock.instant()).isEqualTo(START);
    }

    @Test
    void nodeAnHourAhead_isCorrectedByTheSecondAnswer() {
        answer(HOUR.negated(), QUICK);
        assertThat(clock.instant()).isEqualTo(START);

        answer(HOUR.negated(), QUICK);

        assertThat(clock.instant())
                .isBetween(START.minus(HOUR).minusSeconds(1), START.minus(HOUR).plusSeconds(1));
    }

    @Test
    void nodeAnHourBehind_isCorrectedToo() {
        answer(HOUR, QUICK);
        answer(HOUR, QUICK);

        assertThat(clock.instant())
                .isBetween(START.plus(HOUR).minusSeconds(1), START.plus(HOUR).plusSeconds(1));
    }

    @Test
    void oneOutlier_changesNothing() {
        for (int i = 0; i < 10; i++) {
            answer(Duration.ZERO, QUICK);
            answer(HOUR, QUICK);
        }
        answer(HOUR.multipliedBy(2), QUICK);
        answer(HOUR.multipliedBy(-3), QUICK);

        assertThat(clock.instant()).isEqualTo(START);
    }

    @Test
    void correction_doesNotWaverByNoise() {
        answer(HOUR, QUICK);
        answer(HOUR, QUICK);
        Instant corrected = clock.instant();

        for (int millis = -1_400; millis <= 1_400; millis += 100) {
            answer(HOUR.plusMillis(millis), QUICK);
            answer(HOUR.plusMillis(millis), QUICK);
        }

        assertThat(clock.instant()).isEqualTo(corrected);
    }

    @Test
    void correction_isTakenBackWhenTheNodesClockIsSetRight() {
        answer(HOUR, QUICK);
        answer(HOUR, QUICK);
        node = node.plus(HOUR);

        answer(Duration.ZERO, QUICK);
        answer(Duration.ZERO, QUICK);

        assertThat(Duration.between(node, clock.instant()).abs()).isLessThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void slowAnswer_isNoContradiction() {
        for (int i = 0; i < 5; i++) {
            // its date is of the moment when it was sent off, ten seconds ago
            clock.answered(node.minusSeconds(10).truncatedTo(SECONDS), Duration.ofSeconds(10));
        }

        assertThat(clock.instant()).isEqualTo(START);
    }

    @Property(tries = 300)
    void offsetsWithinTwoSeconds_areIgnored(
            @ForAll @IntRange(min = -2_000, max = 2_000) int offset, @ForAll @IntRange(max = 999) int fraction) {
        node = START.truncatedTo(SECONDS).plusMillis(fraction);
        answer(Duration.ofMillis(offset), QUICK);
        answer(Duration.ofMillis(offset), QUICK);

        assertThat(clock.instant()).isEqualTo(node);
    }

    @Property(tries = 300)
    void offsetsBeyondFourSeconds_areCorrectedToWithinASecond(
            @ForAll @IntRange(min = 4_000, max = 10_000_000) int offset, @ForAll @IntRange(max = 999) int fraction) {
        for (int signed : new int[] {offset, -offset}) {
            node = START.truncatedTo(SECONDS).plusMillis(fraction);
            CorrectedClock fresh = new CorrectedClock(() -> node);
            Instant truth = node.plusMillis(signed);
            fresh.answered(truth.truncatedTo(SECONDS), QUICK);
            fresh.answered(truth.truncatedTo(SECONDS), QUICK);

            assertThat(Duration.between(truth, fresh.instant()).abs()).isLessThanOrEqualTo(Duration.ofSeconds(1));
        }
    }

    /** An answer of a service whose clock is ahead of the node's. */
    private void answer(Duration ahead, Duration roundTrip) {
        clock.answered(node.plus(ahead).truncatedTo(SECONDS), roundTrip);
    }
}
