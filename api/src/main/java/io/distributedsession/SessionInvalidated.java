package io.distributedsession;

/**
 * Fired after a session was ended: by {@link DistributedSession#invalidate()}, by {@link SessionRegistry}, by the limit of
 * sessions per user, or because another user came with it. An expiry is a {@link SessionExpired}.
 *
 * @param reference the reference the session had
 */
public record SessionInvalidated(String reference) {}
