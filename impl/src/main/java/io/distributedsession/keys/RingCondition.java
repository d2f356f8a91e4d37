package io.distributedsession.keys;

import java.time.Instant;
import java.util.Optional;

import io.distributedsession.SigningKey;

/**
 * How a ring is, for health checks and metrics. Made without a call to the store. Immutable.
 *
 * @param activeKeyId the key that signs, empty if there is none that can be used
 * @param activeKeyCreated when it was made
 * @param activeKeyExpires when its life ends; it signs on after that until a successor is active
 * @param nextKeyActivates when the key that follows takes over, empty while it is not made
 * @param lastRefresh when the keys were last read, and cared for, without a failure
 * @param nextRefresh when that is due again
 * @param failingSince since when every refresh has failed, empty if the last one did not
 */
public record RingCondition(
        Optional<String> activeKeyId,
        Optional<Instant> activeKeyCreated,
        Optional<Instant> activeKeyExpires,
        Optional<Instant> nextKeyActivates,
        Optional<Instant> lastRefresh,
        Optional<Instant> nextRefresh,
        Optional<Instant> failingSince) {

    static RingCondition of(Ring ring, Refreshes refreshes, KeySchedule schedule, Instant now) {
        Optional<SigningKey> active =
                ring.active(now).filter(entry -> !entry.isLocked()).map(RingEntry::stored);
        return new RingCondition(
                active.map(SigningKey::id),
                active.map(SigningKey::created),
                active.map(SigningKey::expires),
                ring.next(now).map(SigningKey::activates),
                refreshes.succeeded(),
                refreshes.attempted().map(last -> last.plus(schedule.refresh())),
                refreshes.failingSince());
    }

    /** Whether there is a key that signs, and the last refresh was good: revocations made elsewhere arrive here. */
    public boolean isReady() {
        return activeKeyId.isPresent() && failingSince.isEmpty();
    }
}
