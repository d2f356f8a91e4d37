package io.distributedsession.keys;

import java.time.Instant;
import java.util.Optional;

/**
 * How the refreshes of a ring went.
 *
 * @param attempted when the last one began
 * @param succeeded when the last good one began
 * @param failingSince when the first of those began that have failed since
 */
record Refreshes(Optional<Instant> attempted, Optional<Instant> succeeded, Optional<Instant> failingSince) {

    static final Refreshes NONE = new Refreshes(Optional.empty(), Optional.empty(), Optional.empty());

    Refreshes succeeded(Instant now) {
        return new Refreshes(Optional.of(now), Optional.of(now), Optional.empty());
    }

    Refreshes failed(Instant now) {
        return new Refreshes(Optional.of(now), succeeded, failingSince.or(() -> Optional.of(now)));
    }
}
