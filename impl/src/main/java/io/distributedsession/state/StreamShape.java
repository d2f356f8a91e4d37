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
 * @param hashing what its objects are to hash tables
 */
record StreamShape(String name, int flags, int primitiveBytes, int objects, StreamShape parent, Hashing hashing) {

    /** Found once for a class, and needed for each of its objects. */
    enum Hashing {
        /** Its elements are compared or hashed while they are read. */
        SET,
        /** Its keys are, which come before each value. */
        MAP,
        /** No two different ones have one hash code. */
        DISTINCT,
        /** Hash tables sort them where many have one hash code. */
        SORTABLE,
        /** The same, but those of different scale are multiplied before they are compared. */
        DECIMAL,
        /** The same, save some by what their data begins with. */
        TIME,
        /** None of these. */
        COMPOSITE;

        private static Hashing of(String name) {
            if (SETS.contains(name)) {
                return SET;
            }
            if (MAPS.contains(name)) {
                return MAP;
            }
            if (DISTINCTS.contains(name)) {
                return DISTINCT;
            }
            return switch (name) {
                case "java.math.BigDecimal" -> DECIMAL;
                case "java.time.Ser" -> TIME;
                default -> SORTABLES.contains(name) ? SORTABLE : COMPOSITE;
            };
        }
    }

    private static final int MOST_ANCESTORS = 64;

    private static final int WRITE_METHOD = 0x01;
    private static final int SERIALIZABLE = 0x02;
    private static final int EXTERNALIZABLE = 0x04;
    private static final int BLOCK_DATA = 0x08;

    /** Primitive values in arrays count less than objects. */
    static final int PRIMITIVE_BYTES_PER_PART = 16;

    private static final Set<String> SETS = Set.of(
            "java.util.HashSet",
            "java.util.LinkedHashSet",
            "java.util.TreeSet",
            "java.util.PriorityQueue",
            "java.util.CollSer");

    private static final Set<String> MAPS = Set.of(
            "java.util.HashMap",
            "java.util.Hashtable",
            "java.util.TreeMap",
            "java.util.concurrent.ConcurrentHashMap",
            "java.util.concurrent.ConcurrentSkipListMap");

    private static final Set<String> DISTINCTS = Set.of(
            "java.lang.Boolean",
            "java.lang.Byte",
            "java.lang.Character",
            "java.lang.Float",
            "java.lang.Integer",
            "java.lang.Short");

    private static final Set<String> SORTABLES = Set.of(
            "java.lang.Double",
            "java.lang.Long",
            "java.math.BigInteger",
            "java.net.URI",
            "java.util.Date",
            "java.util.UUID");

    /**
     * {@code Period}, {@code LocalDateTime}, {@code ZonedDateTime} and {@code ZoneRegion}, by the bytes that java.time writes for
     * them: hash tables do not sort these, and many can have one hash code.
     */
    private static final Set<Byte> UNSORTABLE_TIMES = Set.of((byte) 5, (byte) 6, (byte) 7, (byte) 14);

    StreamShape(String name, int flags, int primitiveBytes, int objects, StreamShape parent) {
        this(name, flags, primitiveBytes, objects, parent, Hashing.of(name));
    }

    boolean isSet() {
        return hashing == Hashing.SET;
    }

    boolean isMap() {
        return hashing == Hashing.MAP;
    }

    /**
     * An object of the class.
     *
     * @param kind what its data begins with
     * @param parts the weight of what it holds
     */
    StreamValue value(byte kind, long parts) {
        return switch (hashing) {
            case DISTINCT -> StreamValue.PLAIN;
            case SORTABLE -> new StreamValue(Math.max(1, parts), name);
            case DECIMAL -> new StreamValue(Math.max(1, StreamValue.product(parts, parts)), name);
            case TIME -> UNSORTABLE_TIMES.contains(kind) ? StreamValue.UNSORTABLE : StreamValue.time(kind);
            case SET, MAP, COMPOSITE -> StreamValue.composite(parts);
        };
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
