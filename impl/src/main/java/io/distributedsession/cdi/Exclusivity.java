package io.distributedsession.cdi;

import java.lang.reflect.Method;

import io.distributedsession.Exclusive;

/** Which calls of a bean need the session's lease. */
enum Exclusivity {
    /** None. */
    NO_CALL,
    /** Those of some methods; an interceptor tells them apart. */
    BY_METHOD,
    /** Every call; the context sees them all. */
    EVERY_CALL;

    static Exclusivity of(Class<?> beanClass) {
        if (beanClass.isAnnotationPresent(Exclusive.class)) {
            return EVERY_CALL;
        }
        return Methods.anyOf(beanClass, Exclusivity::isExclusive) ? BY_METHOD : NO_CALL;
    }

    static boolean isExclusive(Method method) {
        return method.isAnnotationPresent(Exclusive.class);
    }
}
