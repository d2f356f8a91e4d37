/** Metrics and traces, by OpenTelemetry. Left out where the server does not offer it. */
package io.distributedsession.observability.opentelemetry;
