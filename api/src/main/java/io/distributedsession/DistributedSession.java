package io.distributedsession;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The current request's session. Injectable everywhere; every method but {@link #idleTimeout()} needs an active HTTP
 * request and throws {@link jakarta.enterprise.context.ContextNotActiveException} without one.
 *
 * <p>Methods that read the stored session do so once per request, together with the session's beans, and throw
 * {@link SessionStoreException} when the store does not answer: a failed read is never an empty session. They throw
 * {@link SessionConflictException} when the session has got a new id and the request came with the old one.
 */
public interface DistributedSession {

    /**
     * Whether the stored session can be read. Where it cannot, beans with {@link WhenUnavailable.Policy#OPTIONAL} have fresh state
     * and what is changed in them is not stored; other beans, and the other methods here, fail. Reads once; does not fail because the
     * store does.
     *
     * @return {@code false} too after changes of such beans in this request could not be stored; stays so until its end
     * @throws SessionConflictException if the session has got a new id and the request came with the old one
     */
    boolean isAvailable();

    /**
     * Whether a live stored session exists. Reads once, never creates one.
     *
     * @return {@code true} if the request's cookie names a session that is stored and not expired, or one was started and
     *     written in this request
     */
    boolean isPresent();

    /**
     * When the session was created.
     *
     * @return the time of its first write, empty while no session is present
     */
    Optional<Instant> createdAt();

    /**
     * When the session expires unless a request extends it.
     *
     * @return the first instant at which the session is expired, in whole seconds; empty while no session is present
     */
    Optional<Instant> expiresAt();

    /**
     * How long a session lives without a request that extends it.
     *
     * @return the configured idle time, positive
     */
    Duration idleTimeout();

    /**
     * A name of the session for logs and tools: the hash under which it is stored. The session id cannot be derived from
     * it, and it opens no session.
     *
     * @return 43 characters of base64url, empty while no session is present
     */
    Optional<String> reference();

    /**
     * Gives the session a new id and keeps its state; the old id is dead from the commit on. Call it on every change of
     * privilege (<a href="https://cheatsheetseries.owasp.org/cheatsheets/Session_Management_Cheat_Sheet.html">OWASP, Renew
     * the Session ID After Any Privilege Level Change</a>). Takes effect at the commit, together with the request's other
     * changes. Without a session this does nothing: a session started later has a new id anyway.
     *
     * @throws SessionException if the response has begun, so that the new cookie could not be sent
     */
    void rotateId();

    /**
     * Ends the session: {@code @PreDestroy} runs on the stored beans, the stored state is deleted at once and the cookie
     * is cleared. A bean called later in the same request belongs to a new session with a new id.
     *
     * @throws SessionStoreException if the store did not confirm the deletion: the session may still exist
     */
    void invalidate();

    /**
     * Commits the request's changes so far, as a commit of its own: call it before a side effect that must not happen when
     * the changes are lost.
     *
     * @throws SessionConflictException if another request changed the same state; nothing was written
     * @throws SessionTooLargeException if the session would exceed its limit; nothing was written
     * @throws SessionStateException if a bean's state cannot be encoded; nothing was written
     * @throws SessionStoreException if the store failed, or did not say whether it applied the write
     */
    void flush();

    /**
     * The session's user: whom {@link #bindPrincipal(String)} has bound, or the user of the request's security context with whom
     * the session began or whom it has followed, see {@link SecurityOptions#requestPrincipal()}.
     *
     * @return the name of the session's user, empty while none is bound or no session is present
     */
    Optional<String> principal();

    /**
     * Binds the session to a user and gives it a new id, as {@link #rotateId()} does: call it at the login of an application
     * that has one of its own; a user whom the server has authenticated is bound without it. Starts a session
     * if there is none; a session of another user is ended, as {@link #invalidate()} does, and a new one started. Takes
     * effect at the commit.
     *
     * @param name the user's name, not blank
     * @throws IllegalArgumentException if the name is blank
     * @throws SessionException if the response has begun, so that the new cookie could not be sent; or if sessions follow the
     *     request's security context, which has a user of another name
     */
    void bindPrincipal(String name);
}
