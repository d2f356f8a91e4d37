package io.distributedsession.cdi;

import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.InjectionPoint;

/**
 * Finds {@code @Dependent} objects with state in scoped beans: an application may expect that state to be stored with the
 * bean, but the object is made anew for every request.
 */
final class DependentState {

    private final BeanManager beanManager;

    private DependentState(BeanManager beanManager) {
        this.beanManager = beanManager;
    }

    /** One warning for each; only after the deployment's validation, for beans are resolved. */
    static List<String> warnings(Collection<ScopedBean> beans, BeanManager beanManager) {
        DependentState dependents = new DependentState(beanManager);
        return beans.stream().flatMap(dependents::of).toList();
    }

    private Stream<String> of(ScopedBean bean) {
        return bean.bean().getInjectionPoints().stream()
                .flatMap(point -> stateful(point).stream()
                        .map(dependent -> CdiMessages.statefulDependent(
                                bean.type(), point.getMember().getName(), dependent.getBeanClass())));
    }

    private Optional<Bean<?>> stateful(InjectionPoint point) {
        Set<Bean<?>> candidates =
                beanManager.getBeans(point.getType(), point.getQualifiers().toArray(new Annotation[0]));
        return Optional.<Bean<?>>ofNullable(beanManager.resolve(candidates))
                .filter(dependent -> dependent.getScope() == Dependent.class)
                // a built-in bean such as Event or Instance, or a producer's product, has no state that we could judge
                .filter(dependent -> dependent.getTypes().contains(dependent.getBeanClass()))
                .filter(dependent -> !ScopedBean.of(dependent).fields().list().isEmpty());
    }
}
