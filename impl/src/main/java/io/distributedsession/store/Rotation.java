package io.distributedsession.store;

import java.util.Objects;
import java.util.Optional;

/**
 * Moves a session to a new key and leaves a tombstone under the old one, in one step. It applies if the old head has the
 * expected version, is no tombstone and is not expired at {@code now}, nothing stands under the new key, and no lease is in
 * the way.
 *
 * @param expectedVersion the version that was loaded
 * @param now epoch seconds
 * @param tombstoneTtl epoch seconds
 * @param successor the whole new head
 * @param leaving the user whose index the old key leaves in the same step, whether or not it is in there
 * @param joining the entry that the new key gets in an index in the same step
 * @param sparing if present, a lease that has not ended at {@code now} is in the way, unless it has this owner; if empty, none is
 */
public record Rotation(
        RecordKey from,
        long expectedVersion,
        long now,
        long tombstoneTtl,
        StoredHead.Live successor,
        Optional<RecordKey> leaving,
        Optional<IndexEntry> joining,
        Optional<byte[]> sparing) {

    public Rotation {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(successor, "successor");
        Objects.requireNonNull(leaving, "leaving");
        Objects.requireNonNull(joining, "joining");
        Objects.requireNonNull(sparing, "sparing");
    }

    /** A rotation that no lease stops. */
    public Rotation(
            RecordKey from,
            long expectedVersion,
            long now,
            long tombstoneTtl,
            StoredHead.Live successor,
            Optional<RecordKey> leaving,
            Optional<IndexEntry> joining) {
        this(from, expectedVersion, now, tombstoneTtl, successor, leaving, joining, Optional.empty());
    }

    /** A rotation that no index knows of, and no lease stops. */
    public Rotation(RecordKey from, long expectedVersion, long now, long tombstoneTtl, StoredHead.Live successor) {
        this(from, expectedVersion, now, tombstoneTtl, successor, Optional.empty(), Optional.empty());
    }
}
