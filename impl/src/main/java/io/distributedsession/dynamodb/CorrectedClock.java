package io.distributedsession.dynamodb;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;

/**
 * The node's clock, corrected by the service's where the two differ by seconds. An answer's date tells the difference only
 * within an interval: from the date's second and from the time that the answer took. The correction changes when two
 * answers in a row contradict it by more than {@link #TOLERANCE}, and agree with each other; it then becomes the middle of
 * the second one's interval. So a node whose clock is right is not corrected at all, one strange answer changes nothing,
 * and time steps back only where the node was ahead, once and by as much as it was: within a request it does not waver.
 */
final class CorrectedClock implements InstantSource, DateListener {

    /** Less than this between a date and the clock is noise. */
    static final Duration TOLERANCE = Duration.ofSeconds(2);

    private static final Duration RESOLUTION = Duration.ofSeconds(1);

    private final InstantSource nodeClock;
    private volatile Duration correction = Duration.ZERO;
    private Interval contradiction;

    CorrectedClock(InstantSource nodeClock) {
        this.nodeClock = Objects.requireNonNull(nodeClock, "nodeClock");
    }

    @Override
    public Instant instant() {
        return nodeClock.instant().plus(correction);
    }

    @Override
    public void answered(Instant date, Duration roundTrip) {
        Duration least = Duration.between(nodeClock.instant(), date);
        learn(new Interval(least, least.plus(RESOLUTION).plus(roundTrip)));
    }

    private synchronized void learn(Interval offset) {
        if (offset.isNear(correction)) {
            contradiction = null;
        } else if (contradiction != null && offset.isNear(contradiction.middle())) {
            correction = offset.middle();
            contradiction = null;
        } else {
            contradiction = offset;
        }
    }

    /** What the service's clock may be ahead of ours. */
    private record Interval(Duration least, Duration most) {

        boolean isNear(Duration offset) {
            return least.minus(offset).compareTo(TOLERANCE) <= 0
                    && offset.minus(most).compareTo(TOLERANCE) <= 0;
        }

        Duration middle() {
            return least.plus(most).dividedBy(2);
        }
    }
}
