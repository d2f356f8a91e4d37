package io.distributedsession.cdi;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.annotation.Annotation;
import java.util.function.Supplier;

import jakarta.enterprise.context.spi.AlterableContext;
import jakarta.enterprise.context.spi.Contextual;
import jakarta.enterprise.context.spi.CreationalContext;

import io.distributedsession.DistributedSessionScoped;
import io.distributedsession.exchange.CurrentExchange;

/** The context of the scope: the live beans of the exchange that the calling thread is bound to. */
final class DistributedSessionContext implements AlterableContext {

    private static final Logger LOG = System.getLogger(DistributedSessionScoped.class.getName());

    private final Supplier<ScopedBeans> scopedBeans;
    private volatile boolean explained;

    /** @param scopedBeans known after the deployment; contexts are registered before */
    DistributedSessionContext(Supplier<ScopedBeans> scopedBeans) {
        this.scopedBeans = scopedBeans;
    }

    @Override
    public Class<? extends Annotation> getScope() {
        return DistributedSessionScoped.class;
    }

    /** The container refuses a call where this is false, in words of its own; what to do about it stands in the log, once. */
    @Override
    public boolean isActive() {
        boolean active = CurrentExchange.getOrNull() != null;
        if (!active && !explained) {
            explained = true;
            LOG.log(Level.INFO, CdiMessages.whyNotActive());
        }
        return active;
    }

    @Override
    @SuppressWarnings("unchecked") // the bean of a contextual makes what the contextual makes
    public <T> T get(Contextual<T> contextual, CreationalContext<T> creationalContext) {
        ScopedBean bean = scopedBeans.get().of(contextual);
        ActiveBeans beans = activeBeans();
        return (T)
                (creationalContext == null
                        ? beans.getOrNull(bean)
                        : beans.getOrCreate(
                                bean, (Contextual<Object>) contextual, (CreationalContext<Object>) creationalContext));
    }

    @Override
    public <T> T get(Contextual<T> contextual) {
        return get(contextual, null);
    }

    @Override
    public void destroy(Contextual<?> contextual) {
        activeBeans().destroy(scopedBeans.get().of(contextual));
    }

    private static ActiveBeans activeBeans() {
        return (ActiveBeans) CurrentExchanges.require().beans();
    }
}
