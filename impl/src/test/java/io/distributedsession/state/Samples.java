package io.distributedsession.state;

import java.io.Serializable;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Classes that beans may hold, and short ways to bean states. */
final class Samples {

    private Samples() {}

    static final ClassLoader LOADER = Samples.class.getClassLoader();

    /** Classes with nested ones that tests put into beans. */
    private static final List<Class<?>> HOLDERS = List.of(
            Samples.class,
            Cart.class,
            StateCodecTest.class,
            SameStateTest.class,
            CollectionMergeTest.class,
            StateMergeTest.class,
            NumberMergeTest.class);

    static final StateForm FORM = form(0);

    static StateForm form(int schema) {
        return new StateForm("cart", schema, LOADER, types(), Set.of("field", "lines"));
    }

    static StateForm form(ClassLoader loader) {
        return new StateForm("cart", 0, loader, types(), Set.of("field", "lines"));
    }

    private static TypeFilter types() {
        List<Class<?>> types = new ArrayList<>(HOLDERS);
        HOLDERS.forEach(holder -> types.addAll(List.of(holder.getDeclaredClasses())));
        types.addAll(List.of(Proxy.class, Supplier.class, SerializedLambda.class));
        return TypeFilter.of(types);
    }

    static BeanState state(Object... keysAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            fields.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return new BeanState(0, fields);
    }

    static BeanState field(Object value) {
        return new BeanState(0, Collections.singletonMap("field", value));
    }

    enum Colour {
        RED,
        GREEN {
            @Override
            boolean isHopeful() {
                return true;
            }
        },
        BLUE;

        boolean isHopeful() {
            return false;
        }
    }

    record Point(int x, Integer y, String name) implements Serializable {}

    static final class Node implements Serializable {
        private static final long serialVersionUID = 1L;
        Node next;
        Object value;

        Node(Object value, Node next) {
            this.value = value;
            this.next = next;
        }
    }

    static final class NotSerializable {}

    interface Greeter {
        String greet();
    }

    static final class Handler implements InvocationHandler, Serializable {
        private static final long serialVersionUID = 1L;

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) {
            return "hello";
        }
    }
}
