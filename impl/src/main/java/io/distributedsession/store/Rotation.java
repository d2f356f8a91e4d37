package io.distributedsession.store;

import java.util.Objects;

/**
 * Moves a session to a new key and leaves a tombstone under the old one, in one step. It applies if the old head has the
 * expected version, is no tombstone and is not expired at {@code now}, and nothing stands under the new key.
 *
 * @param expectedVersion the version that was loaded
 * @param now epoch seconds
 * @param tombstoneTtl epoch seconds
 * @param successor the whole new head
 */
public record Rotation(RecordKey from, long expectedVersion, long now, long tombstoneTtl, StoredHead.Live successor) {

    public Rotation {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(successor, "successor");
    }
}
