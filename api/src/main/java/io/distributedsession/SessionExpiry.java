package io.distributedsession;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * When a stored value expires: after a while without use (a window that slides), at a point in time, or a while after it
 * was stored. A sliding expiry can have a deadline besides. Immutable.
 */
public sealed interface SessionExpiry {

    /**
     * Expires when the window has passed without a read, write or refresh.
     *
     * @param window the window, positive
     * @return a sliding expiry without a deadline
     * @throws IllegalArgumentException if the window is zero or negative
     */
    static Sliding sliding(Duration window) {
        return new Sliding(window, Optional.empty(), Optional.empty());
    }

    /**
     * Expires at a point in time, however often the value is used.
     *
     * @param deadline the first instant at which the value is absent; a past one is refused when the value is stored
     * @return an absolute expiry
     */
    static SessionExpiry until(Instant deadline) {
        return new Until(deadline);
    }

    /**
     * Expires a while after the value is stored, however often it is used.
     *
     * @param lifetime the time from the write on, positive
     * @return an absolute expiry
     * @throws IllegalArgumentException if the lifetime is zero or negative
     */
    static SessionExpiry after(Duration lifetime) {
        return new After(lifetime);
    }

    /**
     * The time without use after which the value expires.
     *
     * @return the window, positive; empty if the expiry does not slide
     */
    Optional<Duration> window();

    /**
     * The deadline of a value that is stored now.
     *
     * @param now the time of the write
     * @return the first instant at which the value is absent in any case; empty if use can extend it for ever
     */
    Optional<Instant> deadline(Instant now);

    /**
     * A window that starts again with every use, with or without a deadline.
     *
     * @param slidingWindow the window, positive
     * @param latest the deadline as a point in time, if any
     * @param longest the deadline as a time from the write on, if any; it counts before {@code latest}
     */
    record Sliding(Duration slidingWindow, Optional<Instant> latest, Optional<Duration> longest)
            implements SessionExpiry {

        /**
         * Checks the components.
         *
         * @param slidingWindow the window, positive
         * @param latest the deadline as a point in time, if any
         * @param longest the deadline as a time from the write on, if any
         * @throws IllegalArgumentException if a duration is zero or negative
         */
        public Sliding {
            requirePositive(slidingWindow, "window");
            Objects.requireNonNull(latest, "latest");
            longest.ifPresent(lifetime -> requirePositive(lifetime, "lifetime"));
        }

        /**
         * The same window under a deadline.
         *
         * @param deadline the first instant at which the value is absent in any case
         * @return an expiry with this deadline
         */
        public Sliding until(Instant deadline) {
            return new Sliding(slidingWindow, Optional.of(Objects.requireNonNull(deadline, "deadline")), longest);
        }

        /**
         * The same window under a longest lifetime, which counts before a deadline given as a point in time.
         *
         * @param lifetime the longest time from the write on, positive
         * @return an expiry with this lifetime
         * @throws IllegalArgumentException if the lifetime is zero or negative
         */
        public Sliding atMost(Duration lifetime) {
            return new Sliding(slidingWindow, latest, Optional.of(requirePositive(lifetime, "lifetime")));
        }

        @Override
        public Optional<Duration> window() {
            return Optional.of(slidingWindow);
        }

        @Override
        public Optional<Instant> deadline(Instant now) {
            Objects.requireNonNull(now, "now");
            return longest.map(now::plus).or(() -> latest);
        }
    }

    /**
     * A point in time.
     *
     * @param deadline the first instant at which the value is absent
     */
    record Until(Instant deadline) implements SessionExpiry {

        /**
         * Checks the component.
         *
         * @param deadline the first instant at which the value is absent
         */
        public Until {
            Objects.requireNonNull(deadline, "deadline");
        }

        @Override
        public Optional<Duration> window() {
            return Optional.empty();
        }

        @Override
        public Optional<Instant> deadline(Instant now) {
            return Optional.of(deadline);
        }
    }

    /**
     * A time from the write on.
     *
     * @param lifetime the time, positive
     */
    record After(Duration lifetime) implements SessionExpiry {

        /**
         * Checks the component.
         *
         * @param lifetime the time, positive
         * @throws IllegalArgumentException if the lifetime is zero or negative
         */
        public After {
            requirePositive(lifetime, "lifetime");
        }

        @Override
        public Optional<Duration> window() {
            return Optional.empty();
        }

        @Override
        public Optional<Instant> deadline(Instant now) {
            return Optional.of(now.plus(lifetime));
        }
    }

    private static Duration requirePositive(Duration duration, String name) {
        Objects.requireNonNull(duration, name);
        if (duration.isZero() || duration.isNegative()) {
            throw new IllegalArgumentException(name + " must be positive, was " + duration);
        }
        return duration;
    }
}
