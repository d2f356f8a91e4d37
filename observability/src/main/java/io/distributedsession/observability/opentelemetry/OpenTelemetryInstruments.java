package io.distributedsession.observability.opentelemetry;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleSupplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import io.distributedsession.observability.Instruments;
import io.distributedsession.observability.Metric;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.metrics.DoubleCounter;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.DoubleHistogramBuilder;
import io.opentelemetry.api.metrics.Meter;

/** Metrics by OpenTelemetry. */
@ApplicationScoped
public class OpenTelemetryInstruments implements Instruments {

    /** What the semantic conventions for database clients ask for. */
    private static final List<Double> SECONDS = List.of(0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1.0, 5.0, 10.0);

    private final Meter meter;
    private final Map<Metric, DoubleCounter> counters = new ConcurrentHashMap<>();
    private final Map<Metric, DoubleHistogram> histograms = new ConcurrentHashMap<>();

    /** For the container's proxies. */
    protected OpenTelemetryInstruments() {
        this.meter = null;
    }

    @Inject
    OpenTelemetryInstruments(Instance<OpenTelemetry> beans) {
        this(Telemetry.of(beans));
    }

    OpenTelemetryInstruments(OpenTelemetry telemetry) {
        this.meter = telemetry.getMeter(Telemetry.SCOPE);
    }

    @Override
    public void count(Metric metric, double amount, Map<String, String> tags) {
        counters.computeIfAbsent(metric, this::counter).add(amount, attributes(tags));
    }

    @Override
    public void time(Metric metric, Duration took, Map<String, String> tags) {
        histograms.computeIfAbsent(metric, this::histogram).record(took.toNanos() / 1e9, attributes(tags));
    }

    @Override
    public void gauge(Metric metric, DoubleSupplier value) {
        meter.gaugeBuilder(metric.metricName())
                .setDescription(metric.description())
                .setUnit(metric.unit())
                .buildWithCallback(measurement -> measurement.record(value.getAsDouble()));
    }

    private DoubleCounter counter(Metric metric) {
        return meter.counterBuilder(metric.metricName())
                .ofDoubles()
                .setDescription(metric.description())
                .setUnit(metric.unit())
                .build();
    }

    private DoubleHistogram histogram(Metric metric) {
        DoubleHistogramBuilder builder = meter.histogramBuilder(metric.metricName())
                .setDescription(metric.description())
                .setUnit(metric.unit());
        try {
            return builder.setExplicitBucketBoundariesAdvice(SECONDS).build();
        } catch (NoSuchMethodError e) {
            // the server's API is older than 1.32: the boundaries are those of its own configuration
            return builder.build();
        }
    }

    private static Attributes attributes(Map<String, String> tags) {
        AttributesBuilder attributes = Attributes.builder();
        tags.forEach((name, value) -> {
            if (!value.isEmpty()) {
                attributes.put(name, value);
            }
        });
        return attributes.build();
    }
}
