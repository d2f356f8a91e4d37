package io.distributedsession.observability.microprofile;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import io.distributedsession.observability.Metric;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.eclipse.microprofile.metrics.Timer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MicroProfileInstrumentsTest {

    private final Map<String, Long> counts = new HashMap<>();
    private final Map<String, Counter> counters = new HashMap<>();
    private final List<Duration> times = new ArrayList<>();
    private final Map<String, Supplier<?>> gauges = new HashMap<>();
    private final List<Metadata> registered = new ArrayList<>();
    private final MicroProfileInstruments instruments = new MicroProfileInstruments(registry());

    @Test
    void halfUnits_addUpToWholeOnes() {
        Map<String, String> tags = Map.of("db.operation.name", "GetItem");
        instruments.count(Metric.READ_UNITS, 0.5, tags);
        assertThat(counts).isEmpty();

        instruments.count(Metric.READ_UNITS, 0.5, tags);
        instruments.count(Metric.READ_UNITS, 2.5, tags);
        instruments.count(Metric.READ_UNITS, 0.5, Map.of("db.operation.name", "Query"));

        assertThat(counts).containsOnly(Map.entry("distributed_session.read_units[db_operation_name=GetItem]", 3L));
    }

    @Test
    void timesAndGauges_areInTheRegistry_withUnits() {
        instruments.time(Metric.CALLS, Duration.ofMillis(4), Map.of("db.operation.name", "GetItem"));
        instruments.gauge(Metric.KEY_AGE, () -> 42);

        assertThat(times).containsExactly(Duration.ofMillis(4));
        assertThat(gauges.get("distributed_session.key_age").get()).isEqualTo(42.0);
        assertThat(registered).extracting(Metadata::getUnit).containsExactly("seconds", "seconds");
    }

    /** What of a registry is used here. */
    private MetricRegistry registry() {
        return proxy(MetricRegistry.class, (method, arguments) -> {
            Metadata metadata = (Metadata) arguments[0];
            registered.add(metadata);
            String name = metadata.getName();
            return switch (method) {
                case "counter" -> counters.computeIfAbsent(name + tags((Tag[]) arguments[1]), this::counter);
                case "timer" -> proxy(Timer.class, (update, took) -> times.add((Duration) took[0]) ? null : null);
                case "gauge" -> gauges.put(name, (Supplier<?>) arguments[1]);
                default -> throw new AssertionError(method);
            };
        });
    }

    private Counter counter(String key) {
        return proxy(Counter.class, (method, arguments) -> {
            assertThat(method).isEqualTo("inc");
            counts.merge(key, (Long) arguments[0], Long::sum);
            return null;
        });
    }

    private static String tags(Tag[] tags) {
        return Arrays.stream(tags)
                .map(tag -> tag.getTagName() + "=" + tag.getTagValue())
                .toList()
                .toString();
    }

    private interface Answer {

        Object to(String method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
            return switch (method.getName()) {
                case "hashCode" -> System.identityHashCode(self);
                case "equals" -> self == given[0];
                default -> answer.to(method.getName(), given);
            };
        }));
    }
}
