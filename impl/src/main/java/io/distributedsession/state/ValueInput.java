package io.distributedsession.state;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Reads what {@link ValueOutput} wrote, with the classes of a bean's form as far as the filter admits them. A name is judged
 * before it is loaded. A refused class leaves the stream readable: only the objects that need it cannot be had.
 */
final class ValueInput extends ObjectInputStream {

    private static final Map<String, Class<?>> PRIMITIVES = Map.of(
            "boolean", boolean.class,
            "byte", byte.class,
            "char", char.class,
            "short", short.class,
            "int", int.class,
            "long", long.class,
            "float", float.class,
            "double", double.class,
            "void", void.class);

    private final StateForm form;
    private final Predicate<String> admitted;

    /** @param admitted judges classes by name */
    ValueInput(byte[] payload, StateForm form, Predicate<String> admitted) throws IOException {
        super(new ByteArrayInputStream(payload));
        this.form = form;
        this.admitted = admitted;
        setObjectInputFilter(new ArrayLimit(payload.length));
    }

    @Override
    protected void readStreamHeader() {
        // the frame around it names the format
    }

    @Override
    protected Class<?> resolveClass(ObjectStreamClass descriptor) throws ClassNotFoundException {
        Class<?> primitive = PRIMITIVES.get(descriptor.getName());
        return primitive != null ? primitive : load(descriptor.getName());
    }

    @Override
    protected Class<?> resolveProxyClass(String[] interfaceNames) throws ClassNotFoundException {
        requireAdmitted(Proxy.class.getName());
        Class<?>[] interfaces = new Class<?>[interfaceNames.length];
        ClassLoader definer = form.loader();
        for (int i = 0; i < interfaces.length; i++) {
            interfaces[i] = load(interfaceNames[i]);
            if (!Modifier.isPublic(interfaces[i].getModifiers())) {
                definer = interfaces[i].getClassLoader();
            }
        }
        return proxyClass(definer, interfaces);
    }

    /** The method is deprecated for want of access to the class, which deserialization does not need. */
    @SuppressWarnings("deprecation")
    private static Class<?> proxyClass(ClassLoader definer, Class<?>[] interfaces) throws ClassNotFoundException {
        try {
            return Proxy.getProxyClass(definer, interfaces);
        } catch (IllegalArgumentException e) {
            throw new ClassNotFoundException("a proxy class", e);
        }
    }

    private Class<?> load(String name) throws ClassNotFoundException {
        requireAdmitted(name);
        return form.load(name);
    }

    private void requireAdmitted(String name) throws RefusedClassException {
        if (!admitted.test(name)) {
            throw new RefusedClassException(name);
        }
    }
}
