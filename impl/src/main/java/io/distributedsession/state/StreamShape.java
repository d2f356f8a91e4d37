package io.distributedsession.state;

import java.util.Set;

/**
 * A class as a stream describes it.
 *
 * @param name as {@link Class#getName} has it
 * @param flags of the Java Object Serialization Specification, section 6.4.2
 * @param primitiveBytes what the values of its primitive fields take
 * @param objects the number of its other fields
 * @param parent its serializable superclass, or {@code null}
 */
record StreamShape(String name, int flags, int primitiveBytes, int objects, StreamShape parent) {

    private static final int MOST_ANCESTORS = 64;

    private static final int WRITE_METHOD = 0x01;
    private static final int SERIALIZABLE = 0x02;
    private static final int EXTERNALIZABLE = 0x04;
    private static final int BLOCK_DATA = 0x08;

    /** Primitive values in arrays count less than objects. */
    static final int PRIMITIVE_BYTES_PER_PART = 16;

    /** Their elements are compared or hashed while they are read. */
    private static final Set<String> SETS = Set.of(
            "java.util.HashSet",
            "java.util.LinkedHashSet",
            "java.util.TreeSet",
            "java.util.PriorityQueue",
            "java.util.CollSer");

    /** Their keys are, which come before each value. */
    private static final Set<String> MAPS = Set.of(
            "java.util.HashMap",
            "java.util.Hashtable",
            "java.util.TreeMap",
            "java.util.concurrent.ConcurrentHashMap",
            "java.util.concurrent.ConcurrentSkipListMap");

    /** Values of which no two different ones have one hash code. */
    private static final Set<String> DISTINCT = Set.of(
            "java.lang.Boolean",
            "java.lang.Byte",
            "java.lang.Character",
            "java.lang.Float",
            "java.lang.Integer",
            "java.lang.Short");

    /** Values that hash tables sort where many have one hash code. */
    private static final Set<String> SORTABLE = Set.of(
            "java.lang.Double",
            "java.lang.Long",
            "java.math.BigDecimal",
            "java.math.BigInteger",
            "java.net.URI",
            "java.time.Ser",
            "java.util.Date",
            "java.util.UUID");

    /**
     * {@code Period}, {@code LocalDateTime}, {@code ZonedDateTime} and {@code ZoneRegion}, by the bytes that java.time writes for
     * them: hash tables do not sort these, and many can have one hash code.
     */
    private static final Set<Byte> UNSORTABLE_TIMES = Set.of((byte) 5, (byte) 6, (byte) 7, (byte) 14);

    boolean isSet() {
        return SETS.contains(name);
    }

    boolean isMap() {
        return MAPS.contains(name);
    }

    /**
     * An object of the class.
     *
     * @param kind what its data begins with
     * @param parts the weight of what it holds
     */
    StreamValue value(byte kind, long parts) {
        if (DISTINCT.contains(name)) {
            return StreamValue.PLAIN;
        }
        if (!SORTABLE.contains(name)) {
            return StreamValue.composite(parts);
        }
        if (name.equals("java.time.Ser")) {
            return new StreamValue(1, UNSORTABLE_TIMES.contains(kind) ? null : name + kind);
        }
        // decimals of different scale are multiplied before they are compared
        long weight = name.equals("java.math.BigDecimal") ? StreamValue.product(parts, parts) : parts;
        return new StreamValue(Math.max(1, weight), name);
    }

    boolean isExternalizable() {
        return (flags & EXTERNALIZABLE) != 0;
    }

    /** Whether the values of its fields can be followed by more, up to an end mark. */
    boolean hasAnnotation() {
        return (flags & (isExternalizable() ? BLOCK_DATA : WRITE_METHOD)) != 0;
    }

    /** Counted by walking: a hostile stream can give a class thousands of superclasses. */
    boolean hasTooManyAncestors() {
        int ancestors = 0;
        for (StreamShape shape = parent; shape != null && ancestors <= MOST_ANCESTORS; shape = shape.parent) {
            ancestors++;
        }
        return ancestors > MOST_ANCESTORS;
    }

    /** Externalizable data without block data, of protocol version 1, has no end that a stranger could find. */
    boolean isFollowable() {
        return isExternalizable() ? hasAnnotation() : (flags & SERIALIZABLE) != 0;
    }
}
