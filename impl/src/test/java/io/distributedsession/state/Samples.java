package io.distributedsession.state;

import java.io.Serializable;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Classes that beans may hold, and short ways to bean states. */
final class Samples {

    private Samples() {}

    static final ClassLoader LOADER = Samples.class.getClassLoader();

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
