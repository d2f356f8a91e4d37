package io.distributedsession.observability.opentelemetry;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import io.distributedsession.metrics.StoreCall;
import io.distributedsession.observability.Metric;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.testing.junit5.OpenTelemetryExtension;
import io.opentelemetry.sdk.trace.data.SpanData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

class OpenTelemetryTest {

    @RegisterExtension
    static final OpenTelemetryExtension TELEMETRY = OpenTelemetryExtension.create();

    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");

    private final CallTraces traces = new CallTraces(TELEMETRY.getOpenTelemetry(), () -> NOW);
    private final OpenTelemetryInstruments instruments = new OpenTelemetryInstruments(TELEMETRY.getOpenTelemetry());

    @Test
    void call_isASpanOfTheRequests_namedByTheConventions() {
        Span request = TELEMETRY
                .getOpenTelemetry()
                .getTracer("test")
                .spanBuilder("GET /")
                .startSpan();
        try (Scope scope = request.makeCurrent()) {
            traces.called(call(Optional.empty()));
        }
        request.end();

        SpanData span = TELEMETRY.getSpans().stream()
                .filter(data -> data.getName().equals("GetItem State"))
                .findFirst()
                .orElseThrow();
        assertThat(span.getKind()).isEqualTo(SpanKind.CLIENT);
        assertThat(span.getParentSpanId()).isEqualTo(request.getSpanContext().getSpanId());
        assertThat(span.getAttributes().get(AttributeKey.stringKey("db.system.name")))
                .isEqualTo("aws.dynamodb");
        assertThat(span.getAttributes().get(AttributeKey.stringKey("db.collection.name")))
                .isEqualTo("State");
        assertThat(span.getEndEpochNanos()).isEqualTo(TimeUnit.SECONDS.toNanos(NOW.getEpochSecond()));
        assertThat(span.getEndEpochNanos() - span.getStartEpochNanos())
                .isEqualTo(Duration.ofMillis(4).toNanos());
        assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
    }

    @Test
    void failure_isAnError_andAConditionThatFailsIsNot() {
        traces.called(call(Optional.of("ProvisionedThroughputExceededException")));
        traces.called(call(Optional.of(StoreCall.CONDITION)));

        assertThat(TELEMETRY.getSpans())
                .extracting(span -> span.getStatus().getStatusCode())
                .containsExactly(StatusCode.ERROR, StatusCode.UNSET);
        assertThat(TELEMETRY.getSpans())
                .extracting(span -> span.getAttributes().get(AttributeKey.stringKey("error.type")))
                .containsExactly("ProvisionedThroughputExceededException", StoreCall.CONDITION);
    }

    @Test
    void metrics_areExportedWithNamesAndUnits() {
        instruments.count(Metric.READ_UNITS, 0.5, Map.of("db.operation.name", "GetItem"));
        instruments.count(Metric.READ_UNITS, 1, Map.of("db.operation.name", "GetItem"));
        instruments.time(Metric.CALLS, Duration.ofMillis(4), Map.of("db.operation.name", "GetItem", "error.type", ""));
        instruments.gauge(Metric.KEY_AGE, () -> 42);

        MetricData units = metric(Metric.READ_UNITS);
        assertThat(units.getUnit()).isEqualTo("{unit}");
        assertThat(units.getDoubleSumData().getPoints())
                .singleElement()
                .satisfies(point -> assertThat(point.getValue()).isEqualTo(1.5));
        assertThat(metric(Metric.CALLS).getHistogramData().getPoints())
                .singleElement()
                .satisfies(point -> {
                    assertThat(point.getSum()).isEqualTo(0.004);
                    assertThat(point.getAttributes().size()).isEqualTo(1);
                });
        assertThat(metric(Metric.KEY_AGE).getDoubleGaugeData().getPoints())
                .singleElement()
                .satisfies(point -> assertThat(point.getValue()).isEqualTo(42));
    }

    private static MetricData metric(Metric metric) {
        return TELEMETRY.getMetrics().stream()
                .filter(data -> data.getName().equals(metric.metricName()))
                .findFirst()
                .orElseThrow();
    }

    private static StoreCall call(Optional<String> error) {
        return new StoreCall("GetItem", "State", Duration.ofMillis(4), 0.5, 0, 20, 3000, error);
    }
}
