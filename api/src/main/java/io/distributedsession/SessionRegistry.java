package io.distributedsession;

import java.util.List;

/**
 * The sessions of users: for lists of "your devices", and to end sessions after a password has changed or a user was locked
 * out (<a href="https://github.com/OWASP/ASVS/blob/master/5.0/en/0x16-V7-Session-Management.md">OWASP ASVS 5.0</a>, 7.4 and
 * 7.5). Injectable; thread-safe.
 *
 * <p>A session belongs to the user that it is bound to, by {@link DistributedSession#bindPrincipal} or by the request's
 * security context. Where the application injects this type, sessions are entered in an index when they are bound and when
 * they get a new id, in the same transaction; those bound before are not found until they get a new id. An application that
 * only looks this type up sets {@code distributed-session.principal-index=true}. Without the index, every method throws
 * {@link SessionException}.
 *
 * <p>A session that is ended here is deleted at once, as by {@link DistributedSession#invalidate}: its requests under way can
 * write nothing any more. {@link SessionInvalidated} is fired; {@code @PreDestroy} does not run, except on the beans of the
 * calling thread's own session, whose cookie is cleared too.
 *
 * <p>Every method throws {@link SessionStoreException} when the store does not answer. Some sessions may have been ended then;
 * the call may be repeated.
 */
public interface SessionRegistry {

    /**
     * The live sessions of a user.
     *
     * @param principal the user's name
     * @return the last seen first; immutable
     */
    List<RegisteredSession> find(String principal);

    /**
     * Ends one session of a user.
     *
     * @param principal the user's name
     * @param reference the session's reference
     * @return whether it was a live session of this user; with one that has got a new id meanwhile, the id counts that it had:
     *     nothing is ended
     */
    boolean end(String principal, String reference);

    /**
     * Ends all sessions of a user, also those that get a new id meanwhile.
     *
     * @param principal the user's name
     * @return how many were ended
     */
    int endAll(String principal);

    /**
     * The live sessions of the current session's user.
     *
     * @return the last seen first; empty if the current session has no user; immutable
     * @throws jakarta.enterprise.context.ContextNotActiveException outside a request
     */
    List<RegisteredSession> findOwn();

    /**
     * Ends one session of the current session's user, possibly the current one.
     *
     * @param reference the session's reference
     * @return whether it was a live session of this user
     * @throws jakarta.enterprise.context.ContextNotActiveException outside a request
     */
    boolean endOwn(String reference);

    /**
     * Ends all sessions of the current session's user but the current one, as after a change of the password.
     *
     * @return how many were ended; 0 if the current session has no user
     * @throws jakarta.enterprise.context.ContextNotActiveException outside a request
     */
    int endOthers();
}
