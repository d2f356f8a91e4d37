package io.distributedsession.observability;

import java.time.Duration;
import java.util.Map;
import java.util.function.DoubleSupplier;

/** A way to publish metrics. Implementations are thread-safe and quick. */
public interface Instruments {

    /** Adds to a counter. */
    void count(Metric metric, double amount, Map<String, String> tags);

    /** Adds a time to a timer. */
    void time(Metric metric, Duration took, Map<String, String> tags);

    /** Has a gauge ask for its value; called once for each. */
    void gauge(Metric metric, DoubleSupplier value);
}
