package io.distributedsession.store;

import java.util.List;

import io.distributedsession.SessionStoreException;

/**
 * Which sessions users have. Entries are written with the session, by {@link RecordStore#create(StoredHead.Live, IndexEntry)}
 * and {@link RecordStore#rotate}, in one step. Thread-safe; every method throws {@link SessionStoreException} when the backend
 * failed.
 */
public interface PrincipalIndex {

    /**
     * A user's entries, expired or not. Includes every entry whose writing was acknowledged before the call.
     *
     * @param principal the user's key
     */
    List<IndexEntry> find(RecordKey principal);

    /** Removes an entry; a missing one is left missing. */
    void remove(RecordKey principal, RecordKey head);

    /**
     * Removes an entry whose head is absent. One whose head stands, or is being written together with it, stays: whoever reads the
     * index may see an entry before the head that came with it.
     */
    void removeOrphan(RecordKey principal, RecordKey head);
}
