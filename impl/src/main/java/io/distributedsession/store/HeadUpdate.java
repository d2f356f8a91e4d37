package io.distributedsession.store;

import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * A commit on a stored session, all or nothing. It applies if the head is stored, is no tombstone, is not expired at
 * {@code now}, and every changed bean still has its expected tag.
 *
 * @param now epoch seconds
 * @param ttl the new expiry in epoch seconds; empty: the request does not extend
 * @param changes stored name to change, not empty
 */
public record HeadUpdate(RecordKey key, long now, OptionalLong ttl, Map<String, BeanChange> changes) {

    public HeadUpdate {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(ttl, "ttl");
        changes = Map.copyOf(changes);
    }
}
