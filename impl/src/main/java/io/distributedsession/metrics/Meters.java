package io.distributedsession.metrics;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** All meters of a deployment; one that fails is logged once. */
public final class Meters implements SessionMeter {

    private static final Logger LOG = System.getLogger(Meters.class.getName());

    private final List<SessionMeter> meters;
    private final AtomicBoolean logged = new AtomicBoolean();

    public Meters(List<SessionMeter> meters) {
        this.meters = List.copyOf(meters);
    }

    /** Whether nobody measures, so that nothing needs to be asked for. */
    public boolean isEmpty() {
        return meters.isEmpty();
    }

    @Override
    public void called(StoreCall call) {
        tell(meter -> meter.called(call));
    }

    @Override
    public void touchSkipped() {
        tell(SessionMeter::touchSkipped);
    }

    private void tell(Consumer<SessionMeter> news) {
        for (SessionMeter meter : meters) {
            try {
                news.accept(meter);
            } catch (RuntimeException | LinkageError e) {
                if (logged.compareAndSet(false, true)) {
                    LOG.log(Level.WARNING, MetricsMessages.failed(meter.getClass()), e);
                }
            }
        }
    }
}
