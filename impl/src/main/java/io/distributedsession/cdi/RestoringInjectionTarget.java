package io.distributedsession.cdi;

import java.util.Set;

import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.enterprise.inject.spi.InjectionTarget;

/** An injection target that lays stored state over an injected bean, in place of its {@code @PostConstruct}. */
final class RestoringInjectionTarget<T> implements InjectionTarget<T> {

    private final InjectionTarget<T> delegate;
    private final Class<?> type;

    RestoringInjectionTarget(InjectionTarget<T> delegate, Class<?> type) {
        this.delegate = delegate;
        this.type = type;
    }

    @Override
    public void postConstruct(T instance) {
        Creation creation = Creation.currentOrNull();
        if (creation == null || !creation.isFor(type)) {
            // made by somebody else than the scope's context
            delegate.postConstruct(instance);
        } else {
            creation.injected(() -> delegate.postConstruct(instance));
        }
    }

    @Override
    public T produce(CreationalContext<T> context) {
        return delegate.produce(context);
    }

    @Override
    public void inject(T instance, CreationalContext<T> context) {
        delegate.inject(instance, context);
    }

    @Override
    public void preDestroy(T instance) {
        delegate.preDestroy(instance);
    }

    @Override
    public void dispose(T instance) {
        delegate.dispose(instance);
    }

    @Override
    public Set<InjectionPoint> getInjectionPoints() {
        return delegate.getInjectionPoints();
    }
}
