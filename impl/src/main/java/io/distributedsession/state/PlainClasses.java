package io.distributedsession.state;

import java.io.Externalizable;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedList;
import java.util.Set;

/**
 * The classes whose objects are written as they are and read as they were written, so that equal state has equal bytes. Others
 * can show a history by methods of their own, such as the capacity of a table, or be another object after a round trip.
 */
final class PlainClasses {

    /** Their methods write nothing but the elements, or the value. */
    private static final Set<Class<?>> OF_THE_JDK =
            Set.of(ArrayList.class, ArrayDeque.class, LinkedList.class, BigDecimal.class, BigInteger.class);

    private static final Set<String> HOOKS =
            Set.of("writeObject", "readObject", "readObjectNoData", "writeReplace", "readResolve");

    private static final ClassValue<Boolean> PLAIN = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return OF_THE_JDK.contains(type)
                    || CanonicalValues.isTimeForm(type)
                    || !Externalizable.class.isAssignableFrom(type)
                            // a constructor can make anything of what was written
                            && !type.isRecord()
                            && !hasHook(type);
        }
    };

    private PlainClasses() {}

    static boolean contain(Class<?> type) {
        return PLAIN.get(type);
    }

    /** Superclasses that are written are asked for by themselves; the methods of others can be inherited. */
    private static boolean hasHook(Class<?> type) {
        try {
            for (Class<?> part = type; part != null; part = part.getSuperclass()) {
                for (Method method : part.getDeclaredMethods()) {
                    if (HOOKS.contains(method.getName())) {
                        return true;
                    }
                }
            }
            return false;
        } catch (LinkageError methodsOfMissingClasses) {
            return true;
        }
    }
}
