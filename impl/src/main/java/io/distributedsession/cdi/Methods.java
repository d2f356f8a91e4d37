package io.distributedsession.cdi;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.function.Predicate;

/** The methods of a class and its superclasses, whatever their visibility. */
final class Methods {

    private Methods() {}

    static boolean anyOf(Class<?> beanClass, Predicate<Method> condition) {
        for (Class<?> type = beanClass; type != null; type = type.getSuperclass()) {
            if (Arrays.stream(type.getDeclaredMethods()).anyMatch(condition)) {
                return true;
            }
        }
        return false;
    }
}
