package io.distributedsession.benchmarks.hostile.canary;

import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectInputStream;
import java.io.ObjectInputValidation;
import java.io.ObjectOutput;
import java.io.ObjectStreamException;
import java.io.Serializable;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.Supplier;

/** One of each. */
public final class Canaries {

    private Canaries() {}

    /** Objects that a stream may hold; making them rings. */
    public static List<Object> all() {
        Supplier<String> lambda = (Supplier<String> & Serializable) () -> "lambda";
        Object proxy = Proxy.newProxyInstance(
                Canaries.class.getClassLoader(), new Class<?>[] {Marker.class, Comparable.class}, new Handler());
        return List.of(
                new Initialised(),
                new Reading(),
                new Resolving(),
                new NoData(),
                new Validating(),
                new Finalized(),
                new External(),
                new Handler(),
                new Hashing(),
                new Comparing(),
                new Components(1),
                Constants.ONE,
                Initialised.class,
                new Initialised[0],
                new AnyList(),
                new AnyMap(),
                lambda,
                proxy);
    }

    /** What a proxy says it is. */
    public interface Marker {}

    /** Its static initialiser. */
    public static final class Initialised implements Serializable {
        private static final long serialVersionUID = 1L;

        static {
            Alarm.ring("static initialiser");
        }
    }

    /** {@code readObject}. */
    public static final class Reading implements Serializable {
        private static final long serialVersionUID = 1L;

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            Alarm.ring("readObject");
            in.defaultReadObject();
        }
    }

    /** {@code readResolve}. */
    public static final class Resolving implements Serializable {
        private static final long serialVersionUID = 1L;

        private Object readResolve() throws ObjectStreamException {
            Alarm.ring("readResolve");
            return this;
        }
    }

    /** {@code readObjectNoData}, and the constructor of a superclass that is not serializable. */
    public static final class NoData extends Plain implements Serializable {
        private static final long serialVersionUID = 1L;

        private void readObjectNoData() {
            Alarm.ring("readObjectNoData");
        }
    }

    /** Not serializable itself. */
    public static class Plain {
        Plain() {
            Alarm.ring("constructor of a superclass");
        }
    }

    /** A callback at the end of the stream. */
    public static final class Validating implements Serializable, ObjectInputValidation {
        private static final long serialVersionUID = 1L;

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            in.registerValidation(this, 0);
            in.defaultReadObject();
        }

        @Override
        public void validateObject() {
            Alarm.ring("validateObject");
        }
    }

    /** {@code finalize}. */
    public static final class Finalized implements Serializable {
        private static final long serialVersionUID = 1L;

        @Override
        @Deprecated
        @SuppressWarnings({"deprecation", "removal"})
        protected void finalize() {
            Alarm.ring("finalize");
        }
    }

    /** Its public constructor and {@code readExternal}. */
    public static final class External implements Externalizable {
        private static final long serialVersionUID = 1L;

        public External() {
            Alarm.ring("constructor of an Externalizable");
        }

        @Override
        public void writeExternal(ObjectOutput out) {}

        @Override
        public void readExternal(ObjectInput in) {
            Alarm.ring("readExternal");
        }
    }

    /** What a proxy calls. */
    public static final class Handler implements InvocationHandler, Serializable {
        private static final long serialVersionUID = 1L;

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) {
            Alarm.ring("proxy");
            return method.getReturnType() == int.class ? (Object) 0 : method.getReturnType() == boolean.class;
        }
    }

    /** {@code hashCode} and {@code equals}, as a key. */
    public static final class Hashing implements Serializable {
        private static final long serialVersionUID = 1L;

        @Override
        public int hashCode() {
            Alarm.ring("hashCode");
            return 1;
        }

        @Override
        public boolean equals(Object other) {
            Alarm.ring("equals");
            return this == other;
        }
    }

    /** {@code compare}, as the order of a queue. */
    public static final class Comparing implements Comparator<Object>, Serializable {
        private static final long serialVersionUID = 1L;

        @Override
        public int compare(Object one, Object other) {
            Alarm.ring("compare");
            return 0;
        }
    }

    /** The constructor of a record. */
    public record Components(int number) implements Serializable {
        public Components {
            Alarm.ring("constructor of a record");
        }
    }

    /** The constants of an enum. */
    public enum Constants {
        ONE;

        Constants() {
            Alarm.ring("enum");
        }
    }

    /** A subclass of a class that is admitted. */
    public static final class AnyList extends ArrayList<Object> {
        private static final long serialVersionUID = 1L;

        static {
            Alarm.ring("subclass of ArrayList");
        }
    }

    /** A subclass of a class that is admitted. */
    public static final class AnyMap extends HashMap<Object, Object> {
        private static final long serialVersionUID = 1L;

        static {
            Alarm.ring("subclass of HashMap");
        }
    }
}
