package io.distributedsession.store;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A commit on a stored session, all or nothing. It applies if the head is stored, is no tombstone, is not expired at
 * {@code now}, and every changed bean still has its expected tag.
 *
 * @param now epoch seconds
 * @param ttl the new expiry in epoch seconds; empty: the request does not extend
 * @param changes stored name to change, not empty
 * @param leaseOwner the request's lease, which the head must still have and which the commit gives back; empty: the commit
 *     needs none, and leaves that of another request
 * @param loadedVersion the version that the changes were made on. It is no condition, but guards the repetition of an
 *     unanswered write that only adds beans: without it, a bean that was added and already removed again by another
 *     request would look as if it had never been added, and such a write is not repeated.
 */
public record HeadUpdate(
        RecordKey key,
        long now,
        OptionalLong ttl,
        Map<String, BeanChange> changes,
        Optional<byte[]> leaseOwner,
        OptionalLong loadedVersion) {

    public HeadUpdate {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(ttl, "ttl");
        changes = Map.copyOf(changes);
        Objects.requireNonNull(leaseOwner, "leaseOwner");
        Objects.requireNonNull(loadedVersion, "loadedVersion");
    }

    /** An update without a lease. */
    public HeadUpdate(
            RecordKey key, long now, OptionalLong ttl, Map<String, BeanChange> changes, OptionalLong loadedVersion) {
        this(key, now, ttl, changes, Optional.empty(), loadedVersion);
    }

    /** An update without a lease, on a version that the caller does not know. */
    public HeadUpdate(RecordKey key, long now, OptionalLong ttl, Map<String, BeanChange> changes) {
        this(key, now, ttl, changes, OptionalLong.empty());
    }
}
