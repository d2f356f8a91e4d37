package io.distributedsession.keys;

import java.time.Duration;
import java.time.Instant;

import io.distributedsession.KeyOptions;

/**
 * How long keys live, and how early a successor is made.
 *
 * @param life from a key's creation to its expiry
 * @param activationDelay how long a new key is known before it may sign, so that every node has read it by then
 * @param refresh how often the ring is read
 */
public record KeySchedule(Duration life, Duration activationDelay, Duration refresh) {

    /** A session lives 30 days at most, so nothing signed or sealed under a key outlives this; a day is for clocks. */
    static final Duration RETENTION = Duration.ofDays(31);

    /** How far the clocks of two nodes may be apart without harm. */
    static final Duration CLOCK_SKEW = Duration.ofMinutes(1);

    /** The schedule that the options ask for; their ranges are checked elsewhere. */
    public static KeySchedule of(KeyOptions options) {
        return new KeySchedule(options.lifetime(), options.activationDelay(), options.refreshInterval());
    }

    /**
     * From when on the successor of a key that expires then is made: two delays before, so that the key table may be down
     * for a whole one and the successor is still in time.
     */
    Instant successorDue(Instant expires) {
        return expires.minus(activationDelay.plus(activationDelay));
    }

    /** Whether the regular refreshes have stopped, whatever the reason; a clock that was set back says nothing. */
    boolean isOverdue(Instant lastAttempt, Instant now) {
        return Duration.between(lastAttempt, now).compareTo(refresh.plus(refresh)) > 0;
    }
}
