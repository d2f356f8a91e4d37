/** Metrics, by MicroProfile Metrics. Left out where the server does not offer it. */
package io.distributedsession.observability.microprofile;
