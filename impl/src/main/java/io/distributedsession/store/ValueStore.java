package io.distributedsession.store;

import java.util.Optional;

import io.distributedsession.SessionStoreException;
import io.distributedsession.SessionTooLargeException;

/**
 * Where values of the {@link io.distributedsession.SessionStore} are kept; the rules of time and size are the caller's.
 * Thread-safe. Every method throws {@link SessionStoreException} when the backend failed; a missing table is a failure.
 */
public interface ValueStore {

    /**
     * Reads a value, expired or not.
     *
     * @param strong whether the answer must include every write acknowledged before the call, whatever is configured
     */
    Optional<StoredValue> read(RecordKey key, boolean strong);

    /**
     * Writes a value over whatever stands there.
     *
     * @throws SessionTooLargeException if it exceeds an item's limit; what stood there is as it was
     */
    ValueWrite write(RecordKey key, StoredValue value);

    /**
     * Moves the expiry of the value that was seen, if it still stands there, is not expired at {@code now} and expires
     * before the new expiry; else does nothing, and leaves nothing behind.
     *
     * @param seen the value as read: another one, set since, may have a shorter window
     * @param extended the same value with its new expiry, and its parts' new expiry
     * @param now epoch seconds
     */
    void extend(RecordKey key, StoredValue seen, StoredValue extended, long now);

    /**
     * Removes a value; an absent one is left absent.
     *
     * @return names parts that nothing else names any more; empty: there are none, or they are not known
     */
    Optional<PartPointer> remove(RecordKey key);

    /** Where the parts of large values lie. */
    PartStore parts();
}
