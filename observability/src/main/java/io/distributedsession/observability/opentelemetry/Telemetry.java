package io.distributedsession.observability.opentelemetry;

import jakarta.enterprise.inject.Instance;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.OpenTelemetry;

/** Where OpenTelemetry is found: the bean of MicroProfile Telemetry, or what an agent or the application has set. */
final class Telemetry {

    /** The name of the instrumentation. */
    static final String SCOPE = "io.distributedsession";

    private Telemetry() {}

    static OpenTelemetry of(Instance<OpenTelemetry> beans) {
        return beans.isResolvable() ? beans.get() : GlobalOpenTelemetry.get();
    }
}
