/** Readiness, by MicroProfile Health. Left out where the server does not offer it. */
package io.distributedsession.observability.health;
