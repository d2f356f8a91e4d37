package io.distributedsession.state;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.Externalizable;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutput;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Gives every immutable value of the JDK one identity within an encoding. Java serialization writes the same object a second
 * time as a reference, but an equal one in full: which of equal values is which must not show.
 */
final class CanonicalValues {

    private static final Set<Class<?>> TYPES = Set.of(
            Boolean.class,
            Character.class,
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class,
            BigInteger.class,
            BigDecimal.class,
            UUID.class);

    /** The form in which serialization meets all values of {@code java.time}: they replace themselves by it first. */
    private static final String TIME_FORM = "java.time.Ser";

    private final Map<Object, Object> canonical = new HashMap<>();

    Object of(Object value) throws IOException {
        if (value instanceof String text) {
            // a copy, as serialization itself refers to the JVM's instance of some strings, such as names of enum
            // constants
            return canonical.computeIfAbsent(text, key -> new String(text));
        }
        if (TYPES.contains(value.getClass())) {
            return canonical(value, value);
        }
        if (value instanceof Externalizable time
                && TIME_FORM.equals(value.getClass().getName())) {
            return canonical(ByteBuffer.wrap(content(time)), time);
        }
        return value;
    }

    private Object canonical(Object key, Object value) {
        Object known = canonical.putIfAbsent(key, value);
        return known == null ? value : known;
    }

    private static byte[] content(Externalizable value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOnly out = new DataOnly(bytes)) {
            value.writeExternal(out);
        }
        return bytes.toByteArray();
    }

    /** Takes the values of {@code java.time}, which hold data only. */
    private static final class DataOnly extends DataOutputStream implements ObjectOutput {

        DataOnly(OutputStream out) {
            super(out);
        }

        @Override
        public void writeObject(Object value) throws IOException {
            throw new NotSerializableException(value.getClass().getName());
        }
    }
}
