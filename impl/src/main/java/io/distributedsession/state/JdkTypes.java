package io.distributedsession.state;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The JDK's value types that any bean may hold, by the names that Java serialization writes for them. Which are here, and
 * which are left out on purpose, is told in {@code docs/internals/allow-list.md}.
 */
final class JdkTypes {

    /** Superclasses, and component types of the arrays in which collections keep their elements. */
    private static final List<String> ABSTRACT = List.of(
            "java.lang.Object",
            "java.lang.Number",
            "java.lang.Enum",
            "java.lang.Comparable",
            "java.lang.CharSequence",
            "java.io.Serializable",
            "java.util.Collection",
            "java.util.List",
            "java.util.Set",
            "java.util.Map",
            "java.util.Map$Entry");

    private static final List<String> VALUES = List.of(
            "java.lang.Boolean",
            "java.lang.Byte",
            "java.lang.Character",
            "java.lang.Double",
            "java.lang.Float",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Short",
            "java.lang.String",
            "java.lang.StringBuffer",
            "java.lang.StringBuilder",
            "java.math.BigDecimal",
            "java.math.BigInteger",
            "java.math.MathContext",
            "java.math.RoundingMode",
            "java.net.URI",
            "java.sql.Date",
            "java.sql.Time",
            "java.sql.Timestamp",
            "java.time.DayOfWeek",
            "java.time.Month",
            "java.time.Ser",
            "java.util.Currency",
            "java.util.Date",
            "java.util.Locale",
            "java.util.UUID");

    private static final List<String> COLLECTIONS = List.of(
            "java.util.AbstractMap$SimpleEntry",
            "java.util.AbstractMap$SimpleImmutableEntry",
            "java.util.ArrayDeque",
            "java.util.ArrayList",
            "java.util.Arrays$ArrayList",
            "java.util.BitSet",
            "java.util.CollSer",
            "java.util.EnumMap",
            "java.util.EnumSet$SerializationProxy",
            "java.util.HashMap",
            "java.util.HashSet",
            "java.util.Hashtable",
            "java.util.LinkedHashMap",
            "java.util.LinkedHashSet",
            "java.util.LinkedList",
            "java.util.PriorityQueue",
            "java.util.Properties",
            "java.util.Stack",
            "java.util.TreeMap",
            "java.util.TreeSet",
            "java.util.Vector",
            "java.util.concurrent.ConcurrentHashMap",
            "java.util.concurrent.ConcurrentHashMap$CollectionView",
            "java.util.concurrent.ConcurrentHashMap$KeySetView",
            "java.util.concurrent.ConcurrentHashMap$Segment",
            "java.util.concurrent.ConcurrentLinkedDeque",
            "java.util.concurrent.ConcurrentLinkedQueue",
            "java.util.concurrent.ConcurrentSkipListMap",
            "java.util.concurrent.ConcurrentSkipListSet",
            "java.util.concurrent.CopyOnWriteArrayList",
            "java.util.concurrent.CopyOnWriteArraySet",
            "java.util.concurrent.atomic.AtomicBoolean",
            "java.util.concurrent.atomic.AtomicInteger",
            "java.util.concurrent.atomic.AtomicLong",
            "java.util.concurrent.atomic.AtomicReference",
            // the locks of a ConcurrentHashMap's segments, which are written for older readers
            "java.util.concurrent.locks.AbstractOwnableSynchronizer",
            "java.util.concurrent.locks.AbstractQueuedSynchronizer",
            "java.util.concurrent.locks.ReentrantLock",
            "java.util.concurrent.locks.ReentrantLock$NonfairSync",
            "java.util.concurrent.locks.ReentrantLock$Sync");

    private static final List<String> COMPARATORS = List.of(
            "java.lang.String$CaseInsensitiveComparator",
            "java.util.Collections$ReverseComparator",
            "java.util.Collections$ReverseComparator2",
            "java.util.Comparators$NaturalOrderComparator");

    private static final List<String> WRAPPERS = List.of(
            "EmptyList",
            "EmptyMap",
            "EmptySet",
            "SetFromMap",
            "SingletonList",
            "SingletonMap",
            "SingletonSet",
            "SynchronizedCollection",
            "SynchronizedList",
            "SynchronizedMap",
            "SynchronizedNavigableMap",
            "SynchronizedNavigableSet",
            "SynchronizedRandomAccessList",
            "SynchronizedSet",
            "SynchronizedSortedMap",
            "SynchronizedSortedSet",
            "UnmodifiableCollection",
            "UnmodifiableList",
            "UnmodifiableMap",
            "UnmodifiableMap$UnmodifiableEntrySet",
            "UnmodifiableNavigableMap",
            "UnmodifiableNavigableMap$EmptyNavigableMap",
            "UnmodifiableNavigableSet",
            "UnmodifiableNavigableSet$EmptyNavigableSet",
            "UnmodifiableRandomAccessList",
            "UnmodifiableSequencedCollection",
            "UnmodifiableSequencedMap",
            "UnmodifiableSequencedSet",
            "UnmodifiableSet",
            "UnmodifiableSortedMap",
            "UnmodifiableSortedSet");

    static final Set<String> NAMES = Stream.of(
                    ABSTRACT.stream(),
                    VALUES.stream(),
                    COLLECTIONS.stream(),
                    COMPARATORS.stream(),
                    WRAPPERS.stream().map("java.util.Collections$"::concat))
            .flatMap(names -> names)
            .collect(Collectors.toUnmodifiableSet());

    private JdkTypes() {}

    /** Whether a JDK class that every bean may hold is of this type, or such a type is only replaced when written. */
    static boolean haveOneOf(Class<?> type) {
        return isWritten(type) || Holder.CONCRETE.stream().anyMatch(type::isAssignableFrom);
    }

    /** The classes of java.time, of immutable collections and enum sets replace themselves by those of the list. */
    private static boolean isWritten(Class<?> type) {
        return NAMES.contains(type.getName())
                || type.getPackageName().equals("java.time")
                || type == EnumSet.class
                || type == Class.class;
    }

    /** Loaded on demand: only deployments with wide types ask. */
    private static final class Holder {

        static final List<Class<?>> CONCRETE = classes();

        private static List<Class<?>> classes() {
            List<Class<?>> classes = new ArrayList<>(List.of(Instant.class, ZonedDateTime.class));
            for (String name : NAMES) {
                if (!ABSTRACT.contains(name)) {
                    try {
                        classes.add(Class.forName(name, false, ClassLoader.getPlatformClassLoader()));
                    } catch (ClassNotFoundException | LinkageError notInThisJdk) {
                        continue;
                    }
                }
            }
            return List.copyOf(classes);
        }
    }
}
