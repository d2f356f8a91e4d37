/** The session cookie: its token, the signature over it, and its attributes. */
package io.distributedsession.cookie;
