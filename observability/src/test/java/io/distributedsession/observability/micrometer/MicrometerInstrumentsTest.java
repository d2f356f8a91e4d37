package io.distributedsession.observability.micrometer;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.distributedsession.observability.Metric;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MicrometerInstrumentsTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final MicrometerInstruments instruments = new MicrometerInstruments(registry);

    @Test
    void metrics_areInTheRegistry() {
        instruments.count(Metric.READ_UNITS, 0.5, Map.of("db.operation.name", "GetItem"));
        instruments.count(Metric.READ_UNITS, 1, Map.of("db.operation.name", "GetItem"));
        instruments.time(Metric.CALLS, Duration.ofMillis(4), Map.of("db.operation.name", "GetItem"));
        instruments.gauge(Metric.KEY_AGE, () -> 42);

        assertThat(registry.get("distributed_session.read_units")
                        .tag("db.operation.name", "GetItem")
                        .counter()
                        .count())
                .isEqualTo(1.5);
        assertThat(registry.get("db.client.operation.duration").timer().totalTime(TimeUnit.MILLISECONDS))
                .isEqualTo(4);
        assertThat(registry.get("distributed_session.key_age").gauge().value()).isEqualTo(42);
    }

    @Test
    void tagsThatACallDoesNotHave_areEmpty_forEachMetricHasTheSameTagsAlways() {
        instruments.time(Metric.CALLS, Duration.ofMillis(4), Map.of("db.operation.name", "GetItem"));

        assertThat(registry.get("db.client.operation.duration").timer().getId().getTags())
                .hasSize(Metric.CALLS.tags().size());
    }
}
