package io.distributedsession.store;

/**
 * Moves the expiry, and reads. It applies if the head is stored, is no tombstone, is not expired at {@code now} and
 * expires before {@code dueBefore}. Times in epoch seconds.
 *
 * @param ttl the new expiry
 */
public record Touch(RecordKey key, long now, long dueBefore, long ttl) {}
