package io.distributedsession.cdi;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

import jakarta.enterprise.inject.spi.BeanManager;

import io.distributedsession.exchange.SessionEvents;
import io.distributedsession.metrics.SessionMeter;

/** Fires the session's events as CDI events. An observer that fails is logged: the session went its way already. */
final class CdiSessionEvents implements SessionEvents {

    private static final Logger LOG = System.getLogger(CdiSessionEvents.class.getName());

    private final BeanManager beanManager;
    private final SessionMeter meter;

    CdiSessionEvents(BeanManager beanManager, SessionMeter meter) {
        this.beanManager = beanManager;
        this.meter = meter;
    }

    @Override
    public void touchSkipped() {
        meter.touchSkipped();
    }

    @Override
    public void fire(Record event) {
        try {
            beanManager.getEvent().fire(event);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, CdiMessages.observerFailed(event), e);
        }
    }
}
