package io.distributedsession.store;

import java.util.Optional;

import io.distributedsession.SessionStoreException;
import io.distributedsession.SessionTooLargeException;

/**
 * Where values of the {@link io.distributedsession.SessionStore} are kept; the time rules are the caller's. Thread-safe.
 * Every method throws {@link SessionStoreException} when the backend failed; a missing table is a failure.
 */
public interface ValueStore {

    /** Reads a value, expired or not. */
    Optional<StoredValue> read(RecordKey key);

    /**
     * Writes a value over whatever stands there.
     *
     * @throws SessionTooLargeException if it exceeds an item's limit; what stood there is as it was
     */
    void write(RecordKey key, StoredValue value);

    /**
     * Moves the expiry of the value that was seen, if it still stands there, is not expired at {@code now} and expires
     * before {@code ttl}; else does nothing, and leaves nothing behind.
     *
     * @param seen the value as read: another one, set since, may have a shorter window
     * @param now epoch seconds
     * @param ttl the new expiry, epoch seconds
     */
    void extend(RecordKey key, StoredValue seen, long now, long ttl);

    /** Removes a value; an absent one is left absent. */
    void remove(RecordKey key);
}
