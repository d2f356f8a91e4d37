/** Metrics, by Micrometer. Left out where the server does not offer it. */
package io.distributedsession.observability.micrometer;
