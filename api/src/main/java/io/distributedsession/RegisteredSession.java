package io.distributedsession;

import java.time.Instant;

/**
 * A live session of a user, as {@link SessionRegistry} finds it: nothing of it is {@code null}.
 *
 * @param reference the session's {@linkplain DistributedSession#reference() reference}; opens no session
 * @param createdAt when the session was created
 * @param lastSeenAt when a request last extended it: not before this instant, and at most a tenth of the idle time after it;
 *     in the last idle time before its absolute lifetime ends, when nothing extends it any more, only the first holds
 * @param expiresAt the first instant at which it is expired unless a request extends it, in whole seconds
 * @param isCurrent whether it is that of the calling thread's request
 */
public record RegisteredSession(
        String reference, Instant createdAt, Instant lastSeenAt, Instant expiresAt, boolean isCurrent) {}
