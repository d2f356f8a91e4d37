package io.distributedsession.cdi;

import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;

import io.distributedsession.exchange.CurrentExchange;
import io.distributedsession.exchange.Exchange;
import org.apache.webbeans.intercept.NormalScopedBeanInterceptorHandler;

/**
 * What the client proxy of a scoped bean asks for its instance on OpenWebBeans, as {@code openwebbeans.properties} tells it:
 * the live bean of the thread's exchange. OpenWebBeans itself goes by the bean manager and the context at each call, save for
 * the scopes that it brings, which have handlers as this one. Only OpenWebBeans loads the class. Thread-safe.
 */
public final class OpenWebBeansHandler extends NormalScopedBeanInterceptorHandler {

    private static final long serialVersionUID = 1L;

    /** Immutable and always the same: threads may race to find it. */
    private transient ScopedBean scoped;

    /** Called by OpenWebBeans, once for each bean. */
    public OpenWebBeansHandler(BeanManager beanManager, Bean<?> bean) {
        super(beanManager, bean);
    }

    /** @throws jakarta.enterprise.context.ContextNotActiveException outside a request */
    @Override
    protected Object getContextualInstance() {
        Exchange exchange = CurrentExchange.getOrNull();
        Object live = exchange == null ? null : liveOrNull((ActiveBeans) exchange.beans());
        return live != null ? live : super.getContextualInstance();
    }

    private Object liveOrNull(ActiveBeans beans) {
        ScopedBean known = scoped;
        if (known == null) {
            // the exchange can be another deployment's that shares the library
            known = beans.find(bean).orElse(null);
            scoped = known;
        }
        return known == null ? null : beans.getOrNull(known);
    }
}
