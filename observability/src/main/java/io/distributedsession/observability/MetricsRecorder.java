package io.distributedsession.observability;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import io.distributedsession.SessionConflict;
import io.distributedsession.SessionCreated;
import io.distributedsession.SessionExpired;
import io.distributedsession.SessionIdRotated;
import io.distributedsession.SessionInvalidated;
import io.distributedsession.SessionRejected;
import io.distributedsession.keys.RingCondition;
import io.distributedsession.metrics.SessionMeter;
import io.distributedsession.metrics.StoreCall;

/** Tells every way to publish metrics that there is here what happens. */
@ApplicationScoped
public class MetricsRecorder implements SessionMeter {

    private static final Map<String, String> UNTAGGED = Map.of();

    private final List<GuardedInstruments> published;

    /** For the container's proxies. */
    protected MetricsRecorder() {
        this.published = List.of();
    }

    @Inject
    MetricsRecorder(@Any Instance<Instruments> published) {
        this.published = published.stream().map(GuardedInstruments::new).toList();
    }

    void start(
            @Observes @Initialized(ApplicationScoped.class) Object started,
            Instance<RingCondition> keys,
            StoreHealth store) {
        InstantSource clock = InstantSource.system();
        gauge(Metric.KEY_AGE, () -> age(keys.get(), clock));
        gauge(Metric.KEYS_READY, () -> keys.get().isReady() ? 1 : 0);
        gauge(Metric.STORE_READY, () -> store.failure().isEmpty() ? 1 : 0);
    }

    private void gauge(Metric metric, java.util.function.DoubleSupplier value) {
        published.forEach(instruments -> instruments.gauge(metric, value));
    }

    private static double age(RingCondition keys, InstantSource clock) {
        return keys.activeKeyCreated()
                .map(created -> Duration.between(created, clock.instant()).toMillis() / 1000.0)
                .orElse(Double.NaN);
    }

    @Override
    public void called(StoreCall call) {
        Map<String, String> tags = new LinkedHashMap<>();
        tags.put("db.system.name", "aws.dynamodb");
        tags.put("db.operation.name", call.action());
        tags.put("db.collection.name", call.table());
        call.error().ifPresent(error -> tags.put("error.type", error));
        published.forEach(instruments -> instruments.time(Metric.CALLS, call.took(), tags));
        Map<String, String> action = Map.of("db.operation.name", call.action());
        count(Metric.READ_UNITS, call.readUnits(), action);
        count(Metric.WRITE_UNITS, call.writeUnits(), action);
        count(Metric.BYTES_SENT, call.bytesSent(), action);
        count(Metric.BYTES_RECEIVED, call.bytesReceived(), action);
    }

    @Override
    public void touchSkipped() {
        count(Metric.TOUCHES_SKIPPED, 1, UNTAGGED);
    }

    void created(@Observes SessionCreated event) {
        count(Metric.SESSIONS_CREATED, 1, UNTAGGED);
    }

    void rotated(@Observes SessionIdRotated event) {
        count(Metric.IDS_ROTATED, 1, UNTAGGED);
    }

    void invalidated(@Observes SessionInvalidated event) {
        count(Metric.SESSIONS_INVALIDATED, 1, UNTAGGED);
    }

    void expired(@Observes SessionExpired event) {
        count(Metric.SESSIONS_EXPIRED, 1, UNTAGGED);
    }

    void conflict(@Observes SessionConflict event) {
        count(Metric.CONFLICTS, 1, Map.of("cause", word(event.cause())));
    }

    /** Those that a flood suppresses come with the next event that is fired. */
    void rejected(@Observes SessionRejected event) {
        count(Metric.REJECTIONS, 1.0 + event.suppressed(), Map.of("reason", word(event.reason())));
    }

    private void count(Metric metric, double amount, Map<String, String> tags) {
        if (amount > 0) {
            published.forEach(instruments -> instruments.count(metric, amount, tags));
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
