package io.distributedsession;

/**
 * Stands for the session of the request that captured it, for {@link SessionRunner}. It is as good as the session's cookie, so
 * it lives in this server's memory only: it is not serializable, tells nothing of the session, and is never to be sent anywhere.
 * Keep it for as long as the work that needs it, such as in the user properties of a WebSocket session.
 *
 * <p>Thread-safe. Made by {@link SessionRunner#capture()} only.
 */
public interface SessionHandle {}
