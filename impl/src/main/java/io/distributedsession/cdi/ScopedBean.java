package io.distributedsession.cdi;

import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.InjectionPoint;

import io.distributedsession.StoredAs;
import io.distributedsession.WhenUnavailable;
import io.distributedsession.exchange.BeanForm;
import io.distributedsession.state.DeclaredTypes;
import io.distributedsession.state.StateForm;

/**
 * A scoped bean, as the deployment found it.
 *
 * @param hasPostConstruct whether the class or a superclass has a {@code @PostConstruct} method; its session then stores
 *     the bean as soon as it is made, so that the method runs once
 * @param tracking which of its calls may change its state
 * @param exclusivity which of its calls need the session's lease
 */
record ScopedBean(
        Bean<?> bean,
        BeanForm form,
        StateFields fields,
        boolean hasPostConstruct,
        Tracking tracking,
        Exclusivity exclusivity) {

    static ScopedBean of(Bean<?> bean) {
        Class<?> type = bean.getBeanClass();
        StoredAs stored = type.getAnnotation(StoredAs.class);
        String name = stored == null ? type.getName() : stored.value();
        int schema = stored == null ? 0 : stored.schema();
        Set<Field> injected = bean.getInjectionPoints().stream()
                .map(InjectionPoint::getMember)
                .filter(Field.class::isInstance)
                .map(Field.class::cast)
                .collect(Collectors.toSet());
        StateFields fields = StateFields.of(type, injected);
        MergeAnnotations merging = new MergeAnnotations(type, fields);
        Exclusivity exclusivity = Exclusivity.of(type);
        DeclaredTypes types = StateFields.types(type, fields.list());
        StateForm state = new StateForm(name, schema, loader(type), types.filter(), fields.keys());
        WhenUnavailable unavailable = type.getAnnotation(WhenUnavailable.class);
        BeanForm form = new BeanForm(
                state,
                merging.rules(),
                exclusivity != Exclusivity.NO_CALL,
                merging.policy(),
                unavailable != null && unavailable.value() == WhenUnavailable.Policy.OPTIONAL);
        return new ScopedBean(bean, form, fields, hasPostConstruct(type), Tracking.of(type), exclusivity);
    }

    /** The fields whose types must be serializable: not those that may hold an injected constructor or method argument. */
    List<Field> declaredState() {
        Set<Class<?>> arguments = bean.getInjectionPoints().stream()
                .filter(point -> !(point.getMember() instanceof Field))
                .map(point -> rawType(point.getType()))
                .collect(Collectors.toSet());
        return fields.list().stream()
                .filter(field -> !arguments.contains(field.getType()))
                .toList();
    }

    private static Class<?> rawType(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return rawType(parameterized.getRawType());
        }
        return type instanceof Class<?> raw ? raw : Object.class;
    }

    Class<?> type() {
        return bean.getBeanClass();
    }

    String name() {
        return form.name();
    }

    private static ClassLoader loader(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        return loader == null ? ClassLoader.getSystemClassLoader() : loader;
    }

    private static boolean hasPostConstruct(Class<?> beanClass) {
        return Methods.anyOf(beanClass, method -> method.isAnnotationPresent(PostConstruct.class));
    }
}
