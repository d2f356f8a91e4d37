package io.distributedsession.store;

import java.util.Optional;

import io.distributedsession.SessionStoreException;
import io.distributedsession.SessionTooLargeException;

/**
 * Where session heads are kept. Implementations decide nothing: what is expired, due or in conflict is the caller's to
 * say, in the conditions. Thread-safe.
 *
 * <p>Every method throws {@link SessionStoreException} when the backend failed, or does not say whether it applied a
 * write. A write applies at most once, whatever happens on the way, and never brings back what was deleted.
 */
public interface RecordStore {

    /**
     * Reads a head, expired or not.
     *
     * @param strong whether the answer must include every write acknowledged before the call
     */
    Optional<StoredHead> load(RecordKey key, boolean strong);

    /**
     * Writes a new session's head, if nothing stands under its key.
     *
     * @throws SessionTooLargeException if the head exceeds an item's limit; nothing was written
     */
    WriteOutcome create(StoredHead.Live head);

    /**
     * Writes a new session's head and its entry in the index of its user, in one step, if nothing stands under the head's key.
     *
     * @throws SessionTooLargeException if the head exceeds an item's limit; nothing was written
     */
    WriteOutcome create(StoredHead.Live head, IndexEntry entry);

    /**
     * Commits changes.
     *
     * @throws SessionTooLargeException if the head would exceed an item's limit; nothing was written
     */
    WriteOutcome update(HeadUpdate update);

    /**
     * Moves the expiry and reads in one call.
     *
     * @return what stands there after the call, whether it was moved, already fresh, expired, or a tombstone
     */
    Optional<StoredHead> touch(Touch touch);

    /**
     * Moves a session to a new id.
     *
     * @throws SessionTooLargeException if the new head exceeds an item's limit; nothing was written
     */
    WriteOutcome rotate(Rotation rotation);

    /**
     * Takes the lease and reads in one call. Repeating it with the same lease is harmless.
     *
     * @return what stands there after the call; whether the lease was taken is seen from it
     */
    Optional<StoredHead> lease(Leasing leasing);

    /** Gives a lease back; no effect where the head has another one or none. */
    void release(RecordKey key, byte[] leaseOwner);

    /** Deletes a head; an absent one is left absent, a tombstone is left standing. */
    Deletion delete(RecordKey key);

    /** Where the beans lie that are too large for the head. */
    PartStore parts();

    /** Which sessions users have. */
    PrincipalIndex principals();
}
