package io.distributedsession.store;

import java.time.Duration;
import java.time.Instant;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

import static io.distributedsession.store.Lifetime.NO_DEADLINE;
import static org.assertj.core.api.Assertions.assertThat;

class LifetimeTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_000_000);
    private static final Duration IDLE = Duration.ofMinutes(20);

    @Test
    void target_isTheIdleTimeAndATenth() {
        assertThat(Lifetime.target(NOW, IDLE, NO_DEADLINE)).isEqualTo(1_000_000 + 1_320);
        assertThat(Lifetime.target(NOW, Duration.ofSeconds(1), NO_DEADLINE)).isEqualTo(1_000_002);
        assertThat(Lifetime.target(NOW.plusMillis(1), IDLE, NO_DEADLINE)).isEqualTo(1_000_000 + 1_321);
    }

    @Test
    void target_stopsAtTheDeadline() {
        assertThat(Lifetime.target(NOW, IDLE, 1_000_100)).isEqualTo(1_000_100);
    }

    @Test
    void expiryAtTheDeadline_isNeverDue() {
        assertThat(Lifetime.isDue(1_000_100, NOW, IDLE, 1_000_100)).isFalse();
        assertThat(Lifetime.isDue(1_000_099, NOW, IDLE, 1_000_100)).isTrue();
    }

    @Test
    void touch_isDueOnceTheReserveIsUsed() {
        long ttl = Lifetime.target(NOW, IDLE, NO_DEADLINE);

        assertThat(Lifetime.isDue(ttl, NOW.plusSeconds(120), IDLE, NO_DEADLINE)).isFalse();
        assertThat(Lifetime.isDue(ttl, NOW.plusSeconds(120).plusNanos(1), IDLE, NO_DEADLINE))
                .isTrue();
    }

    @Test
    void boundary_isExpired() {
        assertThat(Lifetime.isExpired(1_000_000, NO_DEADLINE, NOW)).isTrue();
        assertThat(Lifetime.isExpired(1_000_000, NO_DEADLINE, NOW.minusNanos(1)))
                .isFalse();
        assertThat(Lifetime.isExpired(NO_DEADLINE, 1_000_000, NOW)).isTrue();
        assertThat(Lifetime.isExpired(NO_DEADLINE, 1_000_000, NOW.minusNanos(1)))
                .isFalse();
    }

    @Test
    void endlessWindow_doesNotOverflow() {
        Duration endless = Duration.ofSeconds(Long.MAX_VALUE);

        assertThat(Lifetime.target(NOW, endless, NO_DEADLINE)).isGreaterThan(NOW.getEpochSecond());
        assertThat(Lifetime.isDue(Lifetime.target(NOW, endless, NO_DEADLINE), NOW, endless, NO_DEADLINE))
                .isFalse();
    }

    /** The promise: what was used is there for the idle time, and gone a tenth later. */
    @Property
    void usedValue_livesForItsIdleTimeAndAtMostATenthLonger(
            @ForAll @LongRange(min = 1, max = 2_592_000_000L) long idleMillis,
            @ForAll @IntRange(max = 999_999_999) int nanos,
            @ForAll @LongRange(min = 0, max = 3_000_000) long age) {
        Duration idle = Duration.ofMillis(idleMillis);
        Instant now = NOW.plusNanos(nanos);
        long ttl = Lifetime.target(now.minusSeconds(age), idle, NO_DEADLINE);

        if (!Lifetime.isExpired(ttl, NO_DEADLINE, now)) {
            long after = Lifetime.isDue(ttl, now, idle, NO_DEADLINE) ? Lifetime.target(now, idle, NO_DEADLINE) : ttl;
            Instant latest = now.plus(idle).plus(idle.dividedBy(10)).plusSeconds(1);

            assertThat(Lifetime.isExpired(after, NO_DEADLINE, now.plus(idle).minusNanos(1)))
                    .isFalse();
            assertThat(Lifetime.isExpired(after, NO_DEADLINE, latest)).isTrue();
        }
    }

    @Property
    void deadline_isHard(
            @ForAll @LongRange(min = 1, max = 2_592_000_000L) long idleMillis,
            @ForAll @LongRange(min = 1, max = 3_000_000) long left) {
        long deadline = NOW.getEpochSecond() + left;
        long ttl = Lifetime.target(NOW, Duration.ofMillis(idleMillis), deadline);

        assertThat(ttl).isLessThanOrEqualTo(deadline);
        assertThat(Lifetime.isExpired(ttl, deadline, Instant.ofEpochSecond(deadline)))
                .isTrue();
    }

    @Property
    void freshTarget_isNotDue(
            @ForAll @LongRange(min = 1, max = 2_592_000_000L) long idleMillis,
            @ForAll @IntRange(max = 999_999_999) int nanos,
            @ForAll @LongRange(min = 1, max = 3_000_000) long left) {
        Duration idle = Duration.ofMillis(idleMillis);
        Instant now = NOW.plusNanos(nanos);
        long deadline = NOW.getEpochSecond() + left;

        assertThat(Lifetime.isDue(Lifetime.target(now, idle, deadline), now, idle, deadline))
                .isFalse();
    }
}
