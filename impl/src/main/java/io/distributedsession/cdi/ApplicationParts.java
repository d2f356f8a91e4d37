package io.distributedsession.cdi;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.KeyProtector;
import io.distributedsession.SigningKeyRepository;
import io.distributedsession.metrics.SessionMeter;

/**
 * The application's beans for parts of the library, as the container told of them. In Payara and GlassFish, an extension's bean
 * manager does not find the beans of other jars below {@code WEB-INF/lib}, though it can make references to them.
 */
final class ApplicationParts {

    private static final Set<Type> PARTS =
            Set.of(SigningKeyRepository.class, KeyProtector.class, DistributedSessionOptions.class, SessionMeter.class);

    private final Map<Type, Set<Bean<?>>> beans = new HashMap<>();

    void notice(Bean<?> bean) {
        for (Type type : bean.getTypes()) {
            if (PARTS.contains(type)) {
                beans.computeIfAbsent(type, first -> new LinkedHashSet<>()).add(bean);
            }
        }
    }

    boolean has(Class<?> type) {
        return beans.containsKey(type);
    }

    /** All beans of a type with a qualifier: those that the bean manager finds, else those that it does not. */
    Set<Bean<?>> of(Class<?> type, Annotation qualifier, BeanManager beanManager) {
        Set<Bean<?>> found = beanManager.getBeans(type, qualifier);
        return found.isEmpty()
                ? beans.getOrDefault(type, Set.of()).stream()
                        .filter(bean -> bean.getQualifiers().contains(qualifier))
                        .collect(Collectors.toSet())
                : found;
    }
}
