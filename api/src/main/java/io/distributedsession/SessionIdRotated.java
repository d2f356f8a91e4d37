package io.distributedsession;

/**
 * Fired after a session got a new id.
 *
 * @param previousReference the reference under the old id
 * @param reference the reference under the new id
 */
public record SessionIdRotated(String previousReference, String reference) {}
