package io.distributedsession.observability.micrometer;

import java.time.Duration;
import java.util.Map;
import java.util.function.DoubleSupplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import io.distributedsession.observability.Instruments;
import io.distributedsession.observability.Metric;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;

/** Metrics in the application's {@code MeterRegistry} bean, or in the global registry if there is none. */
@ApplicationScoped
public class MicrometerInstruments implements Instruments {

    private final MeterRegistry registry;

    /** For the container's proxies. */
    protected MicrometerInstruments() {
        this.registry = null;
    }

    @Inject
    MicrometerInstruments(Instance<MeterRegistry> registries) {
        this(registries.isResolvable() ? registries.get() : Metrics.globalRegistry);
    }

    MicrometerInstruments(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void count(Metric metric, double amount, Map<String, String> tags) {
        Counter.builder(metric.metricName())
                .description(metric.description())
                .baseUnit(baseUnit(metric))
                .tags(tags(metric, tags))
                .register(registry)
                .increment(amount);
    }

    @Override
    public void time(Metric metric, Duration took, Map<String, String> tags) {
        Timer.builder(metric.metricName())
                .description(metric.description())
                .tags(tags(metric, tags))
                .register(registry)
                .record(took);
    }

    @Override
    public void gauge(Metric metric, DoubleSupplier value) {
        Gauge.builder(metric.metricName(), value::getAsDouble)
                .description(metric.description())
                .baseUnit(baseUnit(metric))
                .register(registry);
    }

    private static String baseUnit(Metric metric) {
        return switch (metric.unit()) {
            case "s" -> "seconds";
            case "By" -> "bytes";
            default -> null;
        };
    }

    /** All tags of a metric: Prometheus refuses two of one name with different ones. */
    private static Tags tags(Metric metric, Map<String, String> tags) {
        return Tags.of(metric.tags().stream()
                .map(name -> Tag.of(name, tags.getOrDefault(name, "")))
                .toList());
    }
}
