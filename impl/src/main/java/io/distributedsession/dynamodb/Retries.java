package io.distributedsession.dynamodb;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

import io.distributedsession.budget.Budget;

/**
 * How often a call is tried, and how long it pauses in between: "full jitter", at random up to a bound that doubles, so that nodes
 * that failed together do not come back together.
 */
final class Retries {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(200);
    /** An attempt gets two fifths of the budget, so that a lost answer leaves time to ask again. */
    private static final int ATTEMPT_SHARE_DIVIDEND = 2;

    private static final int ATTEMPT_SHARE_DIVISOR = 5;
    /** With less time than this left, another attempt would only be cut off. */
    private static final Duration LEAST_ATTEMPT = Duration.ofMillis(5);

    private final int mostAttempts;
    private final RetryQuota quota;
    private final DoubleSupplier random;
    private final Sleeper sleeper;

    /**
     * Retries with all that is random or takes time given.
     *
     * @param random numbers from 0 to below 1
     */
    Retries(int mostAttempts, RetryQuota quota, DoubleSupplier random, Sleeper sleeper) {
        this.mostAttempts = mostAttempts;
        this.quota = Objects.requireNonNull(quota, "quota");
        this.random = Objects.requireNonNull(random, "random");
        this.sleeper = Objects.requireNonNull(sleeper, "sleeper");
    }

    static Retries of(int mostAttempts, int percent) {
        LongSupplier nanoTime = System::nanoTime;
        return new Retries(
                mostAttempts,
                new RetryQuota(percent, nanoTime),
                () -> ThreadLocalRandom.current().nextDouble(),
                Sleeper.REAL);
    }

    /** Begins a call, which spends of a budget until it is closed. */
    Run start(Budget budget) {
        quota.called();
        return new Run(budget);
    }

    /** The attempts of one call; for one thread. */
    final class Run implements AutoCloseable {

        private final Budget budget;
        private final Budget.Spending spending;
        private int attempts = 1;

        private Run(Budget budget) {
            this.budget = budget;
            this.spending = budget.spend();
        }

        /** Whether no time is left for an attempt. */
        boolean isOver() {
            return spending.left().compareTo(LEAST_ATTEMPT) < 0;
        }

        /** The time that is left, never zero. */
        Duration remaining() {
            return longer(spending.left(), LEAST_ATTEMPT);
        }

        Duration attemptTimeout() {
            Duration share = budget.total().multipliedBy(ATTEMPT_SHARE_DIVIDEND).dividedBy(ATTEMPT_SHARE_DIVISOR);
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
            if (attempts >= mostAttempts
                    || pause.plus(LEAST_ATTEMPT).compareTo(remaining()) >= 0
                    || !quota.admitRetry()) {
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

        @Override
        public void close() {
            spending.close();
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
