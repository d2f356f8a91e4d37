package io.distributedsession.exchange;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import io.distributedsession.SessionRejected;
import io.distributedsession.SessionRejected.Reason;

/**
 * Passes events on, of rejections only some, and logs those now and then: how many there are is decided by whoever sends forged
 * cookies, and neither observers nor the log may become the target. Thread-safe.
 */
final class RejectionLimit implements SessionEvents {

    static final int EVENTS_PER_SECOND = 10;
    static final Duration LOG_PERIOD = Duration.ofMinutes(1);

    private static final Logger LOG = System.getLogger(RejectionLimit.class.getName());

    private final SessionEvents events;
    private final InstantSource clock;
    private final Map<Reason, Tally> tallies = new EnumMap<>(Reason.class);

    RejectionLimit(SessionEvents events, InstantSource clock) {
        this.events = events;
        this.clock = clock;
        for (Reason reason : Reason.values()) {
            tallies.put(reason, new Tally());
        }
    }

    @Override
    public void fire(Record event) {
        if (event instanceof SessionRejected rejected) {
            Tally tally = tallies.get(rejected.reason());
            Instant now = clock.instant();
            tally.log(now).ifPresent(unlogged -> LOG.log(level(rejected), "{0}", message(rejected, unlogged)));
            tally.fire(now)
                    .ifPresent(suppressed ->
                            events.fire(new SessionRejected(rejected.reason(), rejected.reference(), suppressed)));
        } else {
            events.fire(event);
        }
    }

    /** Browsers send the cookies of expired sessions as a matter of course; nothing else here happens without a cause. */
    private static Level level(SessionRejected rejected) {
        return rejected.reason() == Reason.EXPIRED ? Level.DEBUG : Level.WARNING;
    }

    private static String message(SessionRejected rejected, long unlogged) {
        return ExchangeMessages.rejected(rejected.reason(), rejected.reference(), unlogged);
    }

    /** The rejections of one reason. */
    private static final class Tally {

        // guarded by this
        private long second = Long.MIN_VALUE;
        private int fired;
        private long suppressed;
        private Instant logged;
        private long unlogged;

        /** How many events were suppressed before this one, if it may be fired. */
        synchronized Optional<Long> fire(Instant now) {
            if (now.getEpochSecond() != second) {
                second = now.getEpochSecond();
                fired = 0;
            }
            if (fired == EVENTS_PER_SECOND) {
                suppressed++;
                return Optional.empty();
            }
            fired++;
            long before = suppressed;
            suppressed = 0;
            return Optional.of(before);
        }

        /** How many rejections were not logged before this one, if it is to be. A clock that was set back begins a new period. */
        synchronized Optional<Long> log(Instant now) {
            if (logged != null && !now.isBefore(logged) && now.isBefore(logged.plus(LOG_PERIOD))) {
                unlogged++;
                return Optional.empty();
            }
            logged = now;
            long before = unlogged;
            unlogged = 0;
            return Optional.of(before);
        }
    }
}
