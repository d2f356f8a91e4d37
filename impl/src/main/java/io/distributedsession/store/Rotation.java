package io.distributedsession.store;

import java.util.Objects;
import java.util.Optional;

/**
 * Moves a session to a new key and leaves a tombstone under the old one, in one step. It applies if the old head has the
 * expected version, is no tombstone and is not expired at {@code now}, and nothing stands under the new key.
 *
 * @param expectedVersion the version that was loaded
 * @param now epoch seconds
 * @param tombstoneTtl epoch seconds
 * @param successor the whole new head
 * @param leaving the user whose index the old key leaves in the same step, whether or not it is in there
 * @param joining the entry that the new key gets in an index in the same step
 */
public record Rotation(
        RecordKey from,
        long expectedVersion,
        long now,
        long tombstoneTtl,
        StoredHead.Live successor,
        Optional<RecordKey> leaving,
        Optional<IndexEntry> joining) {

    public Rotation {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(successor, "successor");
        Objects.requireNonNull(leaving, "leaving");
        Objects.requireNonNull(joining, "joining");
    }

    /** A rotation that no index knows of. */
    public Rotation(RecordKey from, long expectedVersion, long now, long tombstoneTtl, StoredHead.Live successor) {
        this(from, expectedVersion, now, tombstoneTtl, successor, Optional.empty(), Optional.empty());
    }
}
