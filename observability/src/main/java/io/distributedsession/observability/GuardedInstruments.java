package io.distributedsession.observability;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.DoubleSupplier;

import static java.lang.System.Logger.Level.WARNING;

/** A way to publish that may fail: it says so once, and keeps no other from publishing. Thread-safe. */
final class GuardedInstruments implements Instruments {

    private static final System.Logger LOG = System.getLogger(GuardedInstruments.class.getName());

    private final Instruments real;
    private final AtomicBoolean logged = new AtomicBoolean();

    GuardedInstruments(Instruments real) {
        this.real = real;
    }

    @Override
    public void count(Metric metric, double amount, Map<String, String> tags) {
        guard(() -> real.count(metric, amount, tags));
    }

    @Override
    public void time(Metric metric, Duration took, Map<String, String> tags) {
        guard(() -> real.time(metric, took, tags));
    }

    @Override
    public void gauge(Metric metric, DoubleSupplier value) {
        guard(() -> real.gauge(metric, value));
    }

    /** An API older than ours shows in a {@link LinkageError} at the call of what it lacks. */
    private void guard(Runnable publish) {
        try {
            publish.run();
        } catch (RuntimeException | LinkageError e) {
            if (logged.compareAndSet(false, true)) {
                LOG.log(WARNING, ObservabilityMessages.notPublished(real.getClass()), e);
            }
        }
    }
}
