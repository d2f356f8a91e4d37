package io.distributedsession.cdi;

import jakarta.enterprise.context.spi.Contextual;
import jakarta.enterprise.context.spi.CreationalContext;

import io.distributedsession.exchange.BeanForm;
import io.distributedsession.exchange.LiveBean;
import io.distributedsession.state.BeanState;

/** One live scoped bean. */
final class ActiveBean implements LiveBean {

    private final ScopedBean bean;
    private final Creation creation;
    private final Contextual<Object> contextual;
    private final CreationalContext<Object> creationalContext;
    private final Object instance;
    private volatile boolean called;

    ActiveBean(
            ScopedBean bean,
            Creation creation,
            Contextual<Object> contextual,
            CreationalContext<Object> creationalContext,
            Object instance) {
        this.bean = bean;
        this.creation = creation;
        this.contextual = contextual;
        this.creationalContext = creationalContext;
        this.instance = instance;
        this.called = creation.isForTheFirstTime();
    }

    /** The contextual instance, for a call. */
    Object call() {
        if (bean.tracking() == Tracking.EVERY_CALL) {
            mayChange();
        }
        return instance;
    }

    /** A call is on its way that may change the state. */
    void mayChange() {
        if (!called) {
            called = true;
        }
    }

    boolean isHeldBy(Object target) {
        return creation.target() == target;
    }

    Class<?> type() {
        return bean.type();
    }

    @Override
    public BeanForm form() {
        return bean.form();
    }

    @Override
    public boolean isCalled() {
        return called;
    }

    @Override
    public BeanState capture() {
        return creation.capture();
    }

    @Override
    public void replace(BeanState state) {
        creation.overlay(state);
    }

    /** Runs {@code @PreDestroy} and destroys what was injected. */
    void destroy() {
        contextual.destroy(instance, creationalContext);
    }

    /** Destroys what was injected, and only that: in CDI a {@code @Dependent} object goes with its creational context. */
    void passivate() {
        creationalContext.release();
    }
}
