package io.distributedsession.cdi;

import java.io.Serializable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Follows the declared types of a bean's state and finds those that can never be serialized. An interface, an abstract
 * class or {@code Object} says nothing of what it will hold, and is left to the encoding.
 */
final class StateTypes {

    private final Set<Type> seen = new HashSet<>();
    private final List<String> problems = new ArrayList<>();

    private StateTypes() {}

    /** One text {@code path: type} for each type that cannot be serialized. */
    static List<String> unserializable(List<Field> fields) {
        StateTypes types = new StateTypes();
        fields.forEach(field -> types.follow(field.getDeclaringClass().getSimpleName() + "." + field.getName(), field));
        return types.problems;
    }

    private void follow(String path, Field field) {
        follow(path, field.getGenericType());
    }

    private void follow(String path, Type type) {
        if (!seen.add(type)) {
            return;
        }
        if (type instanceof Class<?> raw) {
            followClass(path, raw);
        } else if (type instanceof ParameterizedType parameterized) {
            follow(path, parameterized.getRawType());
            for (Type argument : parameterized.getActualTypeArguments()) {
                follow(path, argument);
            }
        } else if (type instanceof GenericArrayType array) {
            follow(path, array.getGenericComponentType());
        }
    }

    private void followClass(String path, Class<?> type) {
        if (type.isArray()) {
            follow(path, type.getComponentType());
        } else if (!type.isPrimitive() && !type.isEnum() && !isOpen(type)) {
            if (!Serializable.class.isAssignableFrom(type)) {
                problems.add(path + ": " + type.getName());
            } else if (isApplicationType(type)) {
                followFields(path, type);
            }
        }
    }

    private void followFields(String path, Class<?> type) {
        for (Field field : type.getDeclaredFields()) {
            int modifiers = field.getModifiers();
            if (!Modifier.isStatic(modifiers) && !Modifier.isTransient(modifiers)) {
                follow(path + "." + field.getName(), field);
            }
        }
    }

    /** A subclass may be serializable where the declared type is not. */
    private static boolean isOpen(Class<?> type) {
        return type.isInterface() || Modifier.isAbstract(type.getModifiers()) || type == Object.class;
    }

    /** The JDK's own classes know how to serialize themselves. */
    private static boolean isApplicationType(Class<?> type) {
        return !StateFields.isPlatformClass(type);
    }
}
