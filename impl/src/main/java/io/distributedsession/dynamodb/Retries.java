package io.distributedsession.dynamodb;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * How long a call may take in all, and how long it pauses between its attempts: "full jitter", at random up to a bound
 * that doubles, so that nodes that failed together do not come back together.
 */
final class Retries {

    private static final int MAX_ATTEMPTS = 6;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(200);
    /** An attempt gets two fifths of the budget, so that a lost answer leaves time to ask again. */
    private static final int ATTEMPT_SHARE_DIVIDEND = 2;

    private static final int ATTEMPT_SHARE_DIVISOR = 5;
    /** With less time than this left, another attempt would only be cut off. */
    private static final Duration LEAST_ATTEMPT = Duration.ofMillis(5);

    private final Duration budget;
    private final DoubleSupplier random;
    private final Sleeper sleeper;
    private final LongSupplier nanoTime;

    /**
     * Retries with all that is random or takes time given.
     *
     * @param random numbers from 0 to below 1
     * @param nanoTime a monotonic clock
     */
    Retries(Duration budget, DoubleSupplier random, Sleeper sleeper, LongSupplier nanoTime) {
        this.budget = Objects.requireNonNull(budget, "budget");
        this.random = Objects.requireNonNull(random, "random");
        this.sleeper = Objects.requireNonNull(sleeper, "sleeper");
        this.nanoTime = Objects.requireNonNull(nanoTime, "nanoTime");
    }

    static Retries within(Duration budget) {
        return new Retries(budget, () -> ThreadLocalRandom.current().nextDouble(), Sleeper.REAL, System::nanoTime);
    }

    Run start() {
        return new Run();
    }

    /** The attempts of one call; for one thread. */
    final class Run {

        private final long start = nanoTime.getAsLong();
        private int attempts = 1;

        Duration remaining() {
            Duration spent = Duration.ofNanos(nanoTime.getAsLong() - start);
            return longer(budget.minus(spent), LEAST_ATTEMPT);
        }

        Duration attemptTimeout() {
            Duration share = budget.multipliedBy(ATTEMPT_SHARE_DIVIDEND).dividedBy(ATTEMPT_SHARE_DIVISOR);
            return shorter(longer(share, LEAST_ATTEMPT), remaining());
        }

        /**
         * Pauses before another attempt.
         *
         * @return {@code false}, without a pause, if there is to be none
         */
        boolean pause() {
            Duration bound = shorter(FIRST_PAUSE.multipliedBy(1L << (attempts - 1)), LONGEST_PAUSE);
            Duration pause = Duration.ofNanos((long) (bound.toNanos() * random.getAsDouble()));
            if (attempts == MAX_ATTEMPTS || pause.plus(LEAST_ATTEMPT).compareTo(remaining()) >= 0) {
                return false;
            }
            attempts++;
            return sleep(pause);
        }

        private boolean sleep(Duration pause) {
            try {
                sleeper.sleep(pause);
                return true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
