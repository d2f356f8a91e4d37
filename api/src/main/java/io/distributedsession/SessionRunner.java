package io.distributedsession;

import java.util.concurrent.Callable;

/**
 * Runs code in the session of an earlier request where there is no request: on the messages of a WebSocket, in a timer, on
 * another thread. Injectable; thread-safe.
 *
 * <pre>{@code
 * // in the request, as in ServerEndpointConfig.Configurator.modifyHandshake
 * config.getUserProperties().put("session", runner.capture());
 * // later, on a message: the properties of the connection, not of the configuration that all may share
 * runner.run((SessionHandle) session.getUserProperties().get("session"), () -> cart.add(message));
 * }</pre>
 *
 * <p>Each run is like a request of its own: it reads the session anew, strongly, extends it where that is due, and commits its
 * changes at its end, merged with those of requests meanwhile. There is no response, so no cookie: within a run a session can be
 * ended, but not started, and not given another id. {@link SessionStore} needs none of this; its values have keys.
 */
public interface SessionRunner {

    /**
     * Captures the current request's session. The handle goes with the session to the end of the request: one that the request
     * is yet to start, or to give another id, may be captured before that.
     *
     * @return the handle, not {@code null}; the same one for the same request
     * @throws jakarta.enterprise.context.ContextNotActiveException outside a request
     * @throws SessionException if the session is another user's than the request's, and could not be ended
     */
    SessionHandle capture();

    /**
     * Runs a task in a session and commits what it changed. If the task throws, its changes since the last
     * {@link DistributedSession#flush()} are dropped.
     *
     * @param handle of the session, not {@code null}
     * @param task the code, not {@code null}; it runs on the calling thread
     * @throws SessionEndedException if there is no such session any more; the task has not run
     * @throws SessionConflictException if another request changed the same state, or ended the session, while the task ran;
     *     nothing of it was written
     * @throws SessionTooLargeException if the session would exceed its limit; nothing was written
     * @throws SessionStateException if a bean's state cannot be encoded; nothing was written
     * @throws SessionStoreException if the store failed, or did not say whether it applied the write
     */
    void run(SessionHandle handle, Runnable task);

    /**
     * As {@link #run(SessionHandle, Runnable)}, with a result.
     *
     * @param <T> the type of the result
     * @param handle of the session, not {@code null}
     * @param task the code, not {@code null}; it runs on the calling thread
     * @return what the task returned, may be {@code null}; its changes are stored
     * @throws Exception what the task threw, or as in {@link #run(SessionHandle, Runnable)}
     */
    <T> T call(SessionHandle handle, Callable<T> task) throws Exception;
}
