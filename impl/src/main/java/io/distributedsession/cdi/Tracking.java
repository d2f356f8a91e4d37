package io.distributedsession.cdi;

import java.lang.reflect.Method;

import io.distributedsession.ReadOnly;

/** Which calls of a bean may change its state. */
enum Tracking {
    /** Every call; the context sees them all, so that nothing has to be intercepted. */
    EVERY_CALL,
    /** Every call of a method that is not read-only; an interceptor tells the methods apart. */
    BY_METHOD,
    /** None: the bean is read-only. */
    NO_CALL;

    static Tracking of(Class<?> beanClass) {
        if (beanClass.isAnnotationPresent(ReadOnly.class)) {
            return NO_CALL;
        }
        return Methods.anyOf(beanClass, Tracking::isReadOnly) ? BY_METHOD : EVERY_CALL;
    }

    static boolean isReadOnly(Method method) {
        return method.isAnnotationPresent(ReadOnly.class);
    }
}
