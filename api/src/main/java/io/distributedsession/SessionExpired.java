package io.distributedsession;

/**
 * Fired when DynamoDB has removed a session that had expired: some time after its end, for time to live removes items within
 * days. One node fires it, for sessions of all nodes, on a thread that serves no request; another one may fire it again where the
 * first was killed. Needs the module {@code distributed-session-streams} and a stream of the table; without them, expiry fires
 * nothing.
 *
 * @param reference the reference the session had, see {@link DistributedSession#reference()}; its state is gone
 */
public record SessionExpired(String reference) {}
