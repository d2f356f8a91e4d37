package io.distributedsession.cdi;

import java.lang.reflect.Field;

/** One field of a bean that may hold state. */
record StateField(String key, Field field) {

    Object get(Object target) {
        try {
            return field.get(target);
        } catch (IllegalAccessException e) {
            throw CdiMessages.inaccessible(field, e);
        }
    }

    void set(Object target, Object value) {
        if (!trySet(target, value)) {
            throw CdiMessages.wrongType(field, value);
        }
    }

    /** Sets the field unless its type has no room for the value. */
    boolean trySet(Object target, Object value) {
        if (value == null && field.getType().isPrimitive()) {
            return true;
        }
        try {
            field.set(target, value);
            return true;
        } catch (IllegalAccessException e) {
            throw CdiMessages.inaccessible(field, e);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
