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
        for (Class<?> type = beanClass; type != null && type != Object.class; type = type.getSuperclass()) {
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

    /** The keys of the fields that hold, by identity, one of these objects. */
    Set<String> holding(Object target, Object[] arguments) {
        return fields.stream()
                .filter(field -> !field.field().getType().isPrimitive())
                .filter(field -> isOneOf(field.get(target), arguments))
                .map(StateField::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The values by key, without the injected ones. */
    Map<String, Object> capture(Object target, Set<String> injected) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (StateField field : fields) {
            if (!injected.contains(field.key())) {
                Object value = field.get(target);
                if (!ClientProxies.isProxy(value)) {
                    values.put(field.key(), value);
                }
            }
        }
        return values;
    }

    /**
     * Lays values over an object; injected fields keep what was injected.
     *
     * @return the values that no field takes
     */
    Map<String, Object> overlay(Object target, Map<String, Object> values, Set<String> injected) {
        Map<String, Object> unknown = new LinkedHashMap<>(values);
        for (StateField field : fields) {
            if (unknown.containsKey(field.key())) {
                Object value = unknown.remove(field.key());
                if (!injected.contains(field.key())) {
                    field.set(target, value);
                }
            }
        }
        return unknown;
    }

    private static boolean isOneOf(Object value, Object[] arguments) {
        return value != null && Arrays.stream(arguments).anyMatch(argument -> argument == value);
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
