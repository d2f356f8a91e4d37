package io.distributedsession;

/**
 * Fired after a session was ended by {@link DistributedSession#invalidate()}. Expiry fires nothing.
 *
 * @param reference the reference the session had
 */
public record SessionInvalidated(String reference) {}
