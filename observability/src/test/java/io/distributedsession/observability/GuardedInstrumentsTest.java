package io.distributedsession.observability;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GuardedInstrumentsTest {

    private final List<Metric> asked = new ArrayList<>();

    /** Of an API that lacks half of what is called. */
    private final Instruments old = new Instruments() {

        @Override
        public void count(Metric metric, double amount, Map<String, String> tags) {
            asked.add(metric);
            throw new NoSuchMethodError("add");
        }

        @Override
        public void time(Metric metric, Duration took, Map<String, String> tags) {
            asked.add(metric);
            throw new IllegalStateException("closed");
        }

        @Override
        public void gauge(Metric metric, DoubleSupplier value) {
            asked.add(metric);
        }
    };

    @Test
    void wayThatFails_throwsNothing_andIsAskedAgain() {
        GuardedInstruments guarded = new GuardedInstruments(old);

        guarded.count(Metric.READ_UNITS, 1, Map.of());
        guarded.time(Metric.CALLS, Duration.ZERO, Map.of());
        guarded.gauge(Metric.KEY_AGE, () -> 1);
        guarded.count(Metric.WRITE_UNITS, 1, Map.of());

        assertThat(asked).containsExactly(Metric.READ_UNITS, Metric.CALLS, Metric.KEY_AGE, Metric.WRITE_UNITS);
    }
}
