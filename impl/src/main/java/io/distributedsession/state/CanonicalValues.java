package io.distributedsession.state;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.Externalizable;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutput;
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

    /** Asked for every object that is written. */
    private static final ClassValue<Boolean> IS_VALUE = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return TYPES.contains(type);
        }
    };

    /** The form in which serialization meets all values of {@code java.time}: they replace themselves by it first. */
    private static final String TIME_FORM = "java.time.Ser";

    private final Map<Object, Object> canonical = new HashMap<>();
    private final DataOnly data = new DataOnly();
    private final boolean copying;
    private boolean namesSomething;

    /** @param copying whether texts are written as copies, so that none is the JVM's instance of a name */
    CanonicalValues(boolean copying) {
        this.copying = copying;
    }

    Object of(Object value) throws IOException {
        if (value instanceof String text) {
            return text(text);
        }
        if (value instanceof Enum<?> constant) {
            namesSomething |= !copying && canonical.containsKey(constant.name());
            return constant;
        }
        if (IS_VALUE.get(value.getClass())) {
            return canonical(value, value);
        }
        if (value instanceof Externalizable time && isTimeForm(value.getClass())) {
            return canonical(data.of(time), time);
        }
        return value;
    }

    /**
     * Serialization itself writes the names of enum constants and of the types of fields, and refers to a text before where that
     * is the same instance, as that of a literal is. Which instance it is must not show.
     */
    private Object text(String text) {
        if (copying) {
            return canonical.computeIfAbsent(text, key -> new String(text));
        }
        namesSomething |= isTypeName(text);
        return canonical(text, text);
    }

    private static boolean isTypeName(String text) {
        String component = text.substring(text.lastIndexOf('[') + 1);
        boolean ofPrimitives = component.length() < text.length() && component.length() == 1;
        return ofPrimitives || component.startsWith("L") && component.endsWith(";");
    }

    /** Whether serialization can have written a reference to a text for a name; texts must be copies then. */
    boolean hasTextThatNamesSomething() {
        return namesSomething;
    }

    static boolean isTimeForm(Class<?> type) {
        return TIME_FORM.equals(type.getName());
    }

    private Object canonical(Object key, Object value) {
        Object known = canonical.putIfAbsent(key, value);
        return known == null ? value : known;
    }

    /** Takes the values of {@code java.time}, which hold data only. */
    private static final class DataOnly extends DataOutputStream implements ObjectOutput {

        private final ByteArrayOutputStream bytes;

        DataOnly() {
            this(new ByteArrayOutputStream());
        }

        private DataOnly(ByteArrayOutputStream bytes) {
            super(bytes);
            this.bytes = bytes;
        }

        ByteBuffer of(Externalizable value) throws IOException {
            bytes.reset();
            value.writeExternal(this);
            return ByteBuffer.wrap(bytes.toByteArray());
        }

        @Override
        public void writeObject(Object value) throws IOException {
            throw new NotSerializableException(value.getClass().getName());
        }
    }
}
