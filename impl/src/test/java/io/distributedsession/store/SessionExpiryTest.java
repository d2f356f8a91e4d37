package io.distributedsession.store;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

import io.distributedsession.SessionExpiry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

class SessionExpiryTest {

    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void relativeDeadline_beatsTheAbsoluteOneWhicheverIsGivenFirst() {
        Instant later = NOW.plusSeconds(3600);

        assertThat(SessionExpiry.sliding(MINUTE).until(later).atMost(MINUTE).deadline(NOW))
                .contains(NOW.plus(MINUTE));
        assertThat(SessionExpiry.sliding(MINUTE).atMost(MINUTE).until(later).deadline(NOW))
                .contains(NOW.plus(MINUTE));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1})
    void durationsThatAreNotPositive_areRefusedByName(long seconds) {
        Duration duration = Duration.ofSeconds(seconds);

        assertRefused("window", SessionExpiry::sliding, duration);
        assertRefused("lifetime", SessionExpiry::after, duration);
        assertRefused("lifetime", SessionExpiry.sliding(MINUTE)::atMost, duration);
    }

    private static void assertRefused(String name, Function<Duration, SessionExpiry> expiry, Duration duration) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> expiry.apply(duration))
                .withMessageStartingWith(name);
    }

    @Test
    void nulls_areRefusedByName() {
        assertThatNullPointerException()
                .isThrownBy(() -> SessionExpiry.sliding(null))
                .withMessage("window");
        assertThatNullPointerException()
                .isThrownBy(() -> SessionExpiry.after(null))
                .withMessage("lifetime");
        assertThatNullPointerException()
                .isThrownBy(() -> SessionExpiry.until(null))
                .withMessage("deadline");
        assertThatNullPointerException()
                .isThrownBy(() -> SessionExpiry.sliding(MINUTE).until(null))
                .withMessage("deadline");
        assertThatNullPointerException()
                .isThrownBy(() -> SessionExpiry.sliding(MINUTE).atMost(null))
                .withMessage("lifetime");
    }
}
