package io.distributedsession.test.measured;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleSupplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.distributedsession.observability.Instruments;
import io.distributedsession.observability.Metric;

/** Sums by metric and tags. */
@ApplicationScoped
public class RecordedInstruments implements Instruments {

    private final Map<String, Double> sums = new ConcurrentHashMap<>();
    private final Map<Metric, DoubleSupplier> gauges = new ConcurrentHashMap<>();

    @Override
    public void count(Metric metric, double amount, Map<String, String> tags) {
        sums.merge(metric + (tags.isEmpty() ? "" : new TreeMap<>(tags).toString()), amount, Double::sum);
    }

    @Override
    public void time(Metric metric, Duration took, Map<String, String> tags) {
        count(metric, 1, Map.of("db.operation.name", tags.get("db.operation.name")));
    }

    @Override
    public void gauge(Metric metric, DoubleSupplier value) {
        gauges.put(metric, value);
    }

    public double sum(String key) {
        return sums.getOrDefault(key, 0.0);
    }

    public double gauge(Metric metric) {
        return gauges.get(metric).getAsDouble();
    }
}
