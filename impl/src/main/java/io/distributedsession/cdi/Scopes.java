package io.distributedsession.cdi;

import java.lang.annotation.Annotation;
import java.util.Collection;

import jakarta.enterprise.inject.spi.Annotated;
import jakarta.enterprise.inject.spi.BeanManager;

import io.distributedsession.DistributedSessionScoped;

/** Whether a type has the scope, directly or by a stereotype. */
final class Scopes {

    private final BeanManager beanManager;

    Scopes(BeanManager beanManager) {
        this.beanManager = beanManager;
    }

    boolean isScoped(Annotated type) {
        if (type.isAnnotationPresent(DistributedSessionScoped.class)) {
            return true;
        }
        boolean otherScope =
                type.getAnnotations().stream().anyMatch(annotation -> beanManager.isScope(annotation.annotationType()));
        // a scope on the class replaces the stereotype's (CDI 4.0, section "Default scope")
        return !otherScope && hasScopedStereotype(type.getAnnotations());
    }

    private boolean hasScopedStereotype(Collection<Annotation> annotations) {
        return annotations.stream()
                .map(Annotation::annotationType)
                .filter(beanManager::isStereotype)
                .map(beanManager::getStereotypeDefinition)
                .anyMatch(definition ->
                        definition.stream().anyMatch(meta -> meta.annotationType() == DistributedSessionScoped.class)
                                || hasScopedStereotype(definition));
    }
}
