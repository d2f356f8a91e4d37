package io.distributedsession.store;

import java.time.Duration;
import java.time.Instant;

/**
 * The arithmetic of expiry, in epoch seconds. What is used is not expired before its idle time has passed, and at most a
 * tenth later, so that not every use must write; a deadline is hard.
 */
public final class Lifetime {

    /** In place of a deadline: none. */
    public static final long NO_DEADLINE = Long.MAX_VALUE;

    /** Far beyond any session, and far from the end of the calendar. */
    private static final Duration LONGEST = Duration.ofDays(365_000);

    private static final int RESERVE_DIVISOR = 10;

    private Lifetime() {}

    /** The expiry to store: the idle time from now and a tenth more, rounded up, but not beyond the deadline. */
    public static long target(Instant now, Duration idle, long deadline) {
        Duration window = bounded(idle);
        return Math.min(deadline, ceil(now.plus(window).plus(window.dividedBy(RESERVE_DIVISOR))));
    }

    /** When a use has written this expiry, to the second; later than that where the expiry stands at a deadline. */
    public static Instant writtenAt(long ttl, Duration idle) {
        Duration window = bounded(idle);
        return Instant.ofEpochSecond(ttl).minus(window).minus(window.dividedBy(RESERVE_DIVISOR));
    }

    /** A stored expiry before this one is to be moved, for it no longer covers the idle time from now. */
    public static long dueBefore(Instant now, Duration idle, long deadline) {
        return Math.min(deadline, ceil(now.plus(bounded(idle))));
    }

    /** Whether the stored expiry is to be moved; never once it stands at the deadline. */
    public static boolean isDue(long ttl, Instant now, Duration idle, long deadline) {
        return ttl < dueBefore(now, idle, deadline);
    }

    /** Whether it is over, whether or not the store has deleted it. */
    public static boolean isExpired(long ttl, long deadline, Instant now) {
        return now.getEpochSecond() >= Math.min(ttl, deadline);
    }

    /** The first whole second that is not before an instant. */
    public static long ceil(Instant instant) {
        return instant.getNano() == 0 ? instant.getEpochSecond() : instant.getEpochSecond() + 1;
    }

    private static Duration bounded(Duration idle) {
        return idle.compareTo(LONGEST) > 0 ? LONGEST : idle;
    }
}
