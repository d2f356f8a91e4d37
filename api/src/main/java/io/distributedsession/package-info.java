/**
 * HTTP session state that outlives any server.
 *
 * <p>An application annotates a bean {@link io.distributedsession.DistributedSessionScoped}; its fields are stored under
 * the hash of a session id that the browser carries in a signed cookie. {@link io.distributedsession.DistributedSession}
 * is the current request's session, {@link io.distributedsession.SessionStore} stores opaque values with an expiry, and
 * {@link io.distributedsession.SigningKeyRepository} holds the keys that sign the cookies.
 *
 * <p>Unless a method says otherwise: arguments and results are never {@code null}, a {@code null} argument is a
 * {@link NullPointerException} that names the parameter, times are instants of the UTC time line, and types are safe
 * for use by several threads.
 */
package io.distributedsession;
