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

    /** Their elements are compared or hashed while they are read. */
    private static final Set<String> SETS =
            Set.of("java.util.HashSet", "java.util.LinkedHashSet", "java.util.TreeSet", "java.util.CollSer");

    /** Their keys are, which come before each value. */
    private static final Set<String> MAPS = Set.of(
            "java.util.HashMap",
            "java.util.Hashtable",
            "java.util.TreeMap",
            "java.util.concurrent.ConcurrentHashMap",
            "java.util.concurrent.ConcurrentSkipListMap");

    /** Values without parts that matter: cheap to hash, and sorted by tables that hold many of one hash code. */
    private static final Set<String> SIMPLE = Set.of(
            "java.lang.Boolean",
            "java.lang.Byte",
            "java.lang.Character",
            "java.lang.Double",
            "java.lang.Float",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Short",
            "java.math.BigDecimal",
            "java.math.BigInteger",
            "java.net.URI",
            "java.time.Ser",
            "java.util.Date",
            "java.util.UUID");

    boolean isSet() {
        return SETS.contains(name);
    }

    boolean isMap() {
        return MAPS.contains(name);
    }

    boolean isSimple() {
        return SIMPLE.contains(name);
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
