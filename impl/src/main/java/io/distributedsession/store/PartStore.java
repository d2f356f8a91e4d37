package io.distributedsession.store;

import java.util.Optional;

import io.distributedsession.SessionStoreException;

/**
 * Where lies what is too large for the item that names it, in immutable parts. They are written before they are named and
 * deleted after they are named no more, so whoever reads what a pointer names gets all of it or learns that the pointer is
 * of yesterday. Parts that nothing names are harmless and end by their {@code ttl}. Thread-safe; every method throws
 * {@link SessionStoreException} when the backend failed. The parts are handled one after the other, each within the time of
 * a call of its own.
 */
public interface PartStore {

    /**
     * Writes the parts.
     *
     * @param data the key under which they lie
     * @param name what they are parts of, the same for all its tags
     * @param tag random, never used before under this key and name
     * @param bytes all of it
     * @param ttl epoch seconds
     * @return how many parts there are
     */
    int write(RecordKey data, String name, byte[] tag, byte[] bytes, long ttl);

    /**
     * Reads the parts that a pointer names, and puts them together.
     *
     * @return empty if one is missing for certain: then they were deleted since the pointer was read, or before
     */
    Optional<byte[]> read(RecordKey data, String name, PartPointer pointer);

    /**
     * Moves the parts' expiry on. Missing parts stay missing, and none is brought forward.
     *
     * @param ttl epoch seconds
     */
    void extend(RecordKey data, String name, PartPointer pointer, long ttl);

    /** Deletes the parts; missing ones are left missing. */
    void delete(RecordKey data, String name, PartPointer pointer);
}
