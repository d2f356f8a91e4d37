package io.distributedsession.store;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * Takes a session's lease, and reads. It applies if the head is stored, is no tombstone, is not expired at {@code now}, and
 * nobody else holds its lease then. Times in epoch seconds.
 *
 * @param ttl the new expiry; empty: it stays
 */
public record Leasing(RecordKey key, long now, Lease lease, OptionalLong ttl) {

    public Leasing {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(lease, "lease");
        Objects.requireNonNull(ttl, "ttl");
    }
}
