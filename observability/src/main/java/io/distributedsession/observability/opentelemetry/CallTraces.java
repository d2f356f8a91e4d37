package io.distributedsession.observability.opentelemetry;

import java.time.Instant;
import java.time.InstantSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import io.distributedsession.metrics.SessionMeter;
import io.distributedsession.metrics.StoreCall;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;

/**
 * A span for each call to DynamoDB, below that of the request, named and described by the semantic conventions for database
 * clients and for DynamoDB.
 */
@ApplicationScoped
public class CallTraces implements SessionMeter {

    private final Tracer tracer;
    private final InstantSource clock;

    /** For the container's proxies. */
    protected CallTraces() {
        this.tracer = null;
        this.clock = null;
    }

    @Inject
    CallTraces(Instance<OpenTelemetry> beans) {
        this(Telemetry.of(beans), InstantSource.system());
    }

    CallTraces(OpenTelemetry telemetry, InstantSource clock) {
        this.tracer = telemetry.getTracer(Telemetry.SCOPE);
        this.clock = clock;
    }

    /** The call is over when it is told, so its span is dated back. */
    @Override
    public void called(StoreCall call) {
        Instant end = clock.instant();
        String target = call.table().isEmpty() ? "" : " " + call.table();
        SpanBuilder builder = tracer.spanBuilder(call.action() + target)
                .setSpanKind(SpanKind.CLIENT)
                .setStartTimestamp(end.minus(call.took()))
                .setAttribute("db.system.name", "aws.dynamodb")
                .setAttribute("db.operation.name", call.action())
                .setAttribute("distributed_session.read_units", call.readUnits())
                .setAttribute("distributed_session.write_units", call.writeUnits());
        if (!call.table().isEmpty()) {
            builder.setAttribute("db.collection.name", call.table());
        }
        Span span = builder.startSpan();
        call.error().ifPresent(error -> span.setAttribute("error.type", error));
        if (!call.isServed()) {
            span.setStatus(StatusCode.ERROR);
        }
        span.end(end);
    }

    @Override
    public void touchSkipped() {
        // makes no call
    }
}
