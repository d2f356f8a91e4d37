package io.distributedsession.observability.microprofile;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import io.distributedsession.observability.Instruments;
import io.distributedsession.observability.Metric;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Metrics in the application's registry; a server may have the classes and no registry, then nothing is published. */
@ApplicationScoped
public class MicroProfileInstruments implements Instruments {

    private final Optional<MetricRegistry> registry;
    /** What is left of each counter below a whole number: MicroProfile's count in those. */
    private final Map<Counter, DoubleAdder> fractions = new ConcurrentHashMap<>();

    /** For the container's proxies. */
    protected MicroProfileInstruments() {
        this.registry = Optional.empty();
    }

    @Inject
    MicroProfileInstruments(Instance<MetricRegistry> registries) {
        this.registry = registries.isResolvable() ? Optional.of(registries.get()) : Optional.empty();
    }

    MicroProfileInstruments(MetricRegistry registry) {
        this.registry = Optional.of(registry);
    }

    @Override
    public void count(Metric metric, double amount, Map<String, String> tags) {
        with(found -> {
            Counter counter = found.counter(metadata(metric), tags(metric, tags));
            long whole = whole(counter, amount);
            if (whole > 0) {
                counter.inc(whole);
            }
        });
    }

    /** An eventually consistent read takes half a unit. */
    private long whole(Counter counter, double amount) {
        DoubleAdder left = fractions.computeIfAbsent(counter, key -> new DoubleAdder());
        synchronized (left) {
            left.add(amount);
            long whole = (long) Math.floor(left.sum());
            left.add(-whole);
            return whole;
        }
    }

    @Override
    public void time(Metric metric, Duration took, Map<String, String> tags) {
        with(found -> found.timer(metadata(metric), tags(metric, tags)).update(took));
    }

    @Override
    public void gauge(Metric metric, DoubleSupplier value) {
        with(found -> found.gauge(metadata(metric), value::getAsDouble));
    }

    private void with(Consumer<MetricRegistry> use) {
        registry.ifPresent(use);
    }

    private static Metadata metadata(Metric metric) {
        return Metadata.builder()
                .withName(metric.metricName())
                .withDescription(metric.description())
                .withUnit(
                        switch (metric.unit()) {
                            case "s" -> "seconds";
                            case "By" -> "bytes";
                            default -> "none";
                        })
                .build();
    }

    /** All tags of a metric: a registry refuses two of one name with different ones. */
    private static Tag[] tags(Metric metric, Map<String, String> tags) {
        return metric.tags().stream()
                .map(name -> new Tag(name.replace('.', '_'), tags.getOrDefault(name, "")))
                .toArray(Tag[]::new);
    }
}
