package io.distributedsession.store;

import java.util.Objects;

/**
 * Tells that a session is bound to a user. An entry whose session has ended is harmless, and ends by its {@code ttl}: whoever
 * reads it looks at the session.
 *
 * @param principal the user's key, see {@link RecordKey#principal}
 * @param head the session's key
 * @param ttl the session's deadline in epoch seconds
 */
public record IndexEntry(RecordKey principal, RecordKey head, long ttl) {

    public IndexEntry {
        Objects.requireNonNull(principal, "principal");
        Objects.requireNonNull(head, "head");
    }
}
