package io.distributedsession;

/**
 * Fired after the first write of a session.
 *
 * @param reference the session's reference, see {@link DistributedSession#reference()}
 */
public record SessionCreated(String reference) {}
