package io.distributedsession.store;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * Takes a session's lease, and reads. It applies if the head is stored, is no tombstone, is not expired at {@code now}, and
 * nobody else holds its lease then, and it does not expire later than {@code ttl}. Times in epoch seconds.
 *
 * @param ttl the new expiry; empty: it stays
 */
public record Leasing(RecordKey key, long now, Lease lease, OptionalLong ttl) {

    public Leasing {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(lease, "lease");
        Objects.requireNonNull(ttl, "ttl");
    }

    /** Whether the head expires later than this would let it, and so refuses it. */
    public boolean wouldShorten(StoredHead.Live head) {
        return ttl.isPresent() && head.ttl() > ttl.getAsLong();
    }

    /** The same without a new expiry. */
    public Leasing withoutTtl() {
        return new Leasing(key, now, lease, OptionalLong.empty());
    }
}
