package io.distributedsession.cdi;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.spi.Contextual;
import jakarta.enterprise.inject.spi.Bean;

/**
 * All scoped beans of the application. Beans are found by class: containers hand the context a new wrapper of the bean on
 * every call, whose identity and equality say nothing, and their bean ids differ between servers and deployments.
 */
final class ScopedBeans {

    private final Map<Class<?>, ScopedBean> byClass;
    private final Map<String, List<ScopedBean>> byName;

    ScopedBeans(Collection<ScopedBean> beans) {
        this.byClass = beans.stream().collect(Collectors.toUnmodifiableMap(ScopedBean::type, Function.identity()));
        this.byName = beans.stream().collect(Collectors.groupingBy(ScopedBean::name));
    }

    ScopedBean of(Contextual<?> contextual) {
        return find(contextual).orElseThrow(() -> CdiMessages.unknownBean(contextual));
    }

    Optional<ScopedBean> find(Contextual<?> contextual) {
        return contextual instanceof Bean<?> bean
                ? Optional.ofNullable(byClass.get(bean.getBeanClass()))
                : Optional.empty();
    }

    /** Where several modules have a bean of the name, that of the module that the calling thread works for. */
    Optional<ScopedBean> named(String name) {
        List<ScopedBean> all = byName.getOrDefault(name, List.of());
        if (all.size() < 2) {
            return all.stream().findFirst();
        }
        ClassLoader module = Thread.currentThread().getContextClassLoader();
        return all.stream()
                .filter(bean -> Modules.sees(module, bean.type()))
                .findFirst()
                .or(() -> Optional.of(all.get(0)));
    }
}
