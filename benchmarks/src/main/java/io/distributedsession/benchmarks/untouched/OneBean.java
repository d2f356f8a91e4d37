package io.distributedsession.benchmarks.untouched;

import java.lang.annotation.Annotation;
import java.util.Iterator;
import java.util.List;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.util.TypeLiteral;

/** A container of a single object, for the filter that asks for it once. */
final class OneBean extends CDI<Object> {

    private static final String UNASKED = "the filter asks for its bean, and for nothing else";

    private final Object bean;

    OneBean(Object bean) {
        this.bean = bean;
    }

    @Override
    public BeanManager getBeanManager() {
        throw new UnsupportedOperationException(UNASKED);
    }

    @Override
    public Instance<Object> select(Annotation... qualifiers) {
        return this;
    }

    @Override
    @SuppressWarnings("unchecked") // nothing else is asked for
    public <U> Instance<U> select(Class<U> subtype, Annotation... qualifiers) {
        return (Instance<U>) this;
    }

    @Override
    public <U> Instance<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException(UNASKED);
    }

    @Override
    public boolean isUnsatisfied() {
        return false;
    }

    @Override
    public boolean isAmbiguous() {
        return false;
    }

    @Override
    public void destroy(Object instance) {
        // lives as long as the JVM
    }

    @Override
    public Handle<Object> getHandle() {
        throw new UnsupportedOperationException(UNASKED);
    }

    @Override
    public Iterable<? extends Handle<Object>> handles() {
        throw new UnsupportedOperationException(UNASKED);
    }

    @Override
    public Object get() {
        return bean;
    }

    @Override
    public Iterator<Object> iterator() {
        return List.of(bean).iterator();
    }
}
