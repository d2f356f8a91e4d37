package io.distributedsession.store;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

import io.distributedsession.SessionExpiry;

/**
 * When a value was set, and when it expires.
 *
 * @param createDate when it was set
 * @param window seconds; empty: it does not slide
 * @param deadline epoch seconds; empty: none
 * @param ttl the first epoch second at which it is expired
 */
public record ValueTimes(Instant createDate, OptionalLong window, OptionalLong deadline, long ttl) {

    public ValueTimes {
        Objects.requireNonNull(createDate, "createDate");
        Objects.requireNonNull(window, "window");
        Objects.requireNonNull(deadline, "deadline");
    }

    /** The times of a value that is set now. */
    static ValueTimes of(SessionExpiry expiry, Instant now) {
        OptionalLong deadline = deadline(expiry, now);
        OptionalLong window = expiry.window().map(ValueTimes::seconds).orElse(OptionalLong.empty());
        long ttl = window.isEmpty()
                ? deadline.orElseThrow()
                : Lifetime.target(now, Duration.ofSeconds(window.getAsLong()), orNone(deadline));
        return new ValueTimes(now, window, deadline, ttl);
    }

    /** The same with another expiry, in epoch seconds. */
    public ValueTimes until(long newTtl) {
        return new ValueTimes(createDate, window, deadline, newTtl);
    }

    boolean isExpired(Instant now) {
        return Lifetime.isExpired(ttl, orNone(deadline), now);
    }

    /** The times after a use, if it moves the expiry. */
    Optional<ValueTimes> extended(Instant now) {
        if (window.isEmpty()) {
            return Optional.empty();
        }
        Duration idle = Duration.ofSeconds(window.getAsLong());
        long latest = orNone(deadline);
        return Lifetime.isDue(ttl, now, idle, latest)
                ? Optional.of(until(Lifetime.target(now, idle, latest)))
                : Optional.empty();
    }

    private static OptionalLong deadline(SessionExpiry expiry, Instant now) {
        Optional<Instant> deadline;
        try {
            deadline = expiry.deadline(now);
        } catch (DateTimeException | ArithmeticException e) {
            throw StoreMessages.deadlineTooFar(e);
        }
        if (deadline.isEmpty()) {
            return OptionalLong.empty();
        }
        if (!deadline.get().isAfter(now)) {
            throw StoreMessages.deadlinePast(deadline.get(), now);
        }
        return OptionalLong.of(Lifetime.ceil(deadline.get()));
    }

    private static OptionalLong seconds(Duration window) {
        return OptionalLong.of(window.getNano() == 0 ? window.getSeconds() : window.getSeconds() + 1);
    }

    private static long orNone(OptionalLong deadline) {
        return deadline.orElse(Lifetime.NO_DEADLINE);
    }
}
