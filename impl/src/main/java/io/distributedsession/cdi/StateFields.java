package io.distributedsession.cdi;

import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.distributedsession.AllowedTypes;
import io.distributedsession.state.DeclaredTypes;

/** The fields of a bean class and its superclasses that hold state: not static, not transient, not injected. */
final class StateFields {

    /** Annotations by which containers inject fields; by name, for most servers lack some. */
    private static final Set<String> INJECTING = Set.of(
            "jakarta.inject.Inject",
            "jakarta.annotation.Resource",
            "jakarta.ejb.EJB",
            "jakarta.persistence.PersistenceContext",
            "jakarta.persistence.PersistenceUnit",
            "jakarta.ws.rs.core.Context",
            "jakarta.xml.ws.WebServiceRef");

    private final List<StateField> fields;

    private StateFields(List<StateField> fields) {
        this.fields = fields;
    }

    /**
     * The fields of a class.
     *
     * @param injected fields that the container injects for a reason not written on the class
     */
    static StateFields of(Class<?> beanClass, Set<Field> injected) {
        List<StateField> fields = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Class<?> type = beanClass; type != null && !isPlatformClass(type); type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (holdsState(field) && !injected.contains(field)) {
                    field.setAccessible(true);
                    // a field that hides one of a superclass takes the short name; the hidden one is qualified
                    String name = field.getName();
                    fields.add(new StateField(names.add(name) ? name : type.getName() + "#" + name, field));
                }
            }
        }
        return new StateFields(List.copyOf(fields));
    }

    List<StateField> keyed() {
        return fields;
    }

    List<Field> list() {
        return fields.stream().map(StateField::field).toList();
    }

    Set<String> keys() {
        return fields.stream().map(StateField::key).collect(Collectors.toUnmodifiableSet());
    }

    /** What follows from the types of fields, and from those that the class and its superclasses name beyond them. */
    static DeclaredTypes types(Class<?> beanClass, List<Field> fields) {
        List<Class<?>> named = new ArrayList<>();
        for (Class<?> type = beanClass; type != null; type = type.getSuperclass()) {
            AllowedTypes allowed = type.getDeclaredAnnotation(AllowedTypes.class);
            named.addAll(allowed == null ? List.of() : List.of(allowed.value()));
        }
        return DeclaredTypes.of(beanClass, fields, named);
    }

    /**
     * The values by key, without what is injected: client proxies, and what the constructor was given.
     *
     * @param arguments the constructor's, told by identity
     */
    Map<String, Object> capture(Object target, List<Object> arguments) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (StateField field : fields) {
            Object value = field.get(target);
            if (!ClientProxies.isProxy(value) && !isOneOf(value, arguments)) {
                values.put(field.key(), value);
            }
        }
        return values;
    }

    /**
     * Lays values over an object.
     *
     * @param older whether they are of an older form: a field whose type they no longer fit then keeps its first value
     * @return the values that no field takes
     */
    Map<String, Object> overlay(Object target, Map<String, Object> values, boolean older) {
        Map<String, Object> unknown = new LinkedHashMap<>(values);
        for (StateField field : fields) {
            if (unknown.containsKey(field.key())) {
                Object value = unknown.remove(field.key());
                if (older) {
                    field.trySet(target, value);
                } else {
                    field.set(target, value);
                }
            }
        }
        return unknown;
    }

    /** The JDK keeps the fields of its classes to itself. */
    static boolean isPlatformClass(Class<?> type) {
        return type.getClassLoader() == null || type.getClassLoader() == ClassLoader.getPlatformClassLoader();
    }

    private static boolean isOneOf(Object value, List<Object> arguments) {
        return value != null && arguments.stream().anyMatch(argument -> argument == value);
    }

    private static boolean holdsState(Field field) {
        int modifiers = field.getModifiers();
        return !Modifier.isStatic(modifiers)
                && !Modifier.isTransient(modifiers)
                && !field.isSynthetic()
                && Arrays.stream(field.getAnnotations())
                        .map(Annotation::annotationType)
                        .map(Class::getName)
                        .noneMatch(INJECTING::contains);
    }
}
