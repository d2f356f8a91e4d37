package io.distributedsession.store;

import java.util.Objects;
import java.util.Optional;

/**
 * What became of a deletion.
 *
 * @param gone whether nothing stands there any more; {@code false} for a tombstone, which is left standing
 * @param deleted what was deleted, as far as it is known: an unanswered attempt may have been the one that deleted it
 */
public record Deletion(boolean gone, Optional<StoredHead.Live> deleted) {

    public Deletion {
        Objects.requireNonNull(deleted, "deleted");
    }
}
