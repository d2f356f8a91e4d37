package io.distributedsession.state;

import java.io.File;
import java.io.Serializable;
import java.lang.reflect.Proxy;
import java.math.MathContext;
import java.math.RoundingMode;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.AbstractMap.SimpleEntry;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.Date;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Properties;
import java.util.Set;
import java.util.Stack;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Vector;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import io.distributedsession.SessionStateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static io.distributedsession.state.Samples.FORM;
import static io.distributedsession.state.Samples.LOADER;
import static io.distributedsession.state.Samples.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is not on a bean's list is neither written nor read, and its class never initialised. */
class AllowListTest {

    private static final StateForm PLAIN = new StateForm("cart", 0, LOADER, TypeFilter.JDK_VALUES, Set.of("field"));

    private final StateCodec codec = new StateCodec(8 << 20);

    static List<Object> jdkValues() {
        return List.of(
                MathContext.DECIMAL32,
                RoundingMode.UP,
                URI.create("https://example.org"),
                DayOfWeek.MONDAY,
                Month.MAY,
                Duration.ofDays(1),
                Period.ofDays(1),
                LocalDateTime.of(2026, 11, 1, 12, 0),
                OffsetDateTime.parse("2026-11-01T12:00:00+01:00"),
                OffsetTime.parse("12:00:00+01:00"),
                Year.of(2026),
                YearMonth.of(2026, 11),
                MonthDay.of(11, 1),
                ZoneId.of("Europe/Berlin"),
                ZoneOffset.UTC,
                Currency.getInstance("EUR"),
                Locale.GERMANY,
                new Date(0),
                new java.sql.Timestamp(0),
                new SimpleEntry<>(1, 2),
                new SimpleImmutableEntry<>(1, 2),
                new BitSet(70),
                new LinkedList<>(List.of(1)),
                new Vector<>(List.of(1)),
                new Stack<>(),
                new LinkedHashMap<>(Map.of(1, 2)),
                new Hashtable<>(Map.of(1, 2)),
                new Properties(),
                new LinkedHashSet<>(Set.of(1)),
                new TreeSet<>(Set.of(1)),
                new TreeMap<String, Integer>(String.CASE_INSENSITIVE_ORDER),
                new TreeMap<Integer, Integer>(Comparator.reverseOrder()),
                new TreeMap<Integer, Integer>(Comparator.naturalOrder()),
                new TreeMap<String, Integer>(Collections.reverseOrder(String.CASE_INSENSITIVE_ORDER)),
                new ConcurrentSkipListMap<>(Map.of(1, 2)),
                new ConcurrentSkipListSet<>(Set.of(1)),
                new CopyOnWriteArrayList<>(List.of(1)),
                new CopyOnWriteArraySet<>(Set.of(1)),
                Collections.emptyList(),
                Collections.emptyMap(),
                Collections.emptySet(),
                Collections.emptySortedSet(),
                Collections.emptySortedMap(),
                Collections.singletonList(1),
                Collections.singleton(1),
                Collections.unmodifiableList(new LinkedList<>(List.of(1))),
                Collections.unmodifiableSet(new TreeSet<>(Set.of(1))),
                Collections.unmodifiableMap(new TreeMap<>(Map.of(1, 2))),
                Collections.unmodifiableSortedMap(new TreeMap<>(Map.of(1, 2))),
                Collections.unmodifiableSortedSet(new TreeSet<>(Set.of(1))),
                Collections.unmodifiableNavigableMap(new TreeMap<>(Map.of(1, 2))),
                Collections.unmodifiableNavigableSet(new TreeSet<>(Set.of(1))),
                Collections.synchronizedList(new ArrayList<>(List.of(1))),
                Collections.synchronizedList(new LinkedList<>(List.of(1))),
                Collections.synchronizedSet(new TreeSet<>(Set.of(1))),
                Collections.synchronizedMap(new TreeMap<>(Map.of(1, 2))),
                Collections.synchronizedSortedMap(new TreeMap<>(Map.of(1, 2))),
                Collections.synchronizedNavigableSet(new TreeSet<>(Set.of(1))),
                Collections.newSetFromMap(new HashMap<>()));
    }

    @ParameterizedTest
    @MethodSource("jdkValues")
    void valueTypesOfTheJdk_comeBackInAnyBean(Object value) {
        assertThat(back(value)).isEqualTo(value).hasSameClassAs(value);
    }

    /** Those that have no {@code equals}. */
    static List<Object> containers() {
        return List.of(
                new ArrayDeque<>(List.of(1)),
                new PriorityQueue<>(List.of(1)),
                new ConcurrentLinkedQueue<>(List.of(1)),
                new ConcurrentLinkedDeque<>(List.of(1)),
                Collections.unmodifiableCollection(new ArrayList<>(List.of(1))),
                Collections.synchronizedCollection(new ArrayList<>(List.of(1))),
                new StringBuilder("text"),
                new StringBuffer("text"),
                new AtomicReference<>(1),
                new AtomicLong(1),
                keySet());
    }

    private static Set<Integer> keySet() {
        Set<Integer> keys = ConcurrentHashMap.newKeySet();
        keys.add(1);
        return keys;
    }

    @ParameterizedTest
    @MethodSource("containers")
    void containersOfTheJdk_comeBackInAnyBean(Object value) {
        assertThat(back(value)).hasSameClassAs(value).hasToString(value.toString());
    }

    private Object back(Object value) {
        return codec.decode(codec.encode(field(value), PLAIN), PLAIN).fields().get("field");
    }

    static List<Object> refused() {
        Supplier<String> lambda = (Supplier<String> & Serializable) () -> "hi";
        return List.of(
                new Cart(),
                List.of(new Samples.Point(1, 2, "p")),
                List.of(1, new Samples.Point[0]),
                Samples.Colour.GREEN,
                Samples.Colour.class,
                lambda,
                Proxy.newProxyInstance(LOADER, new Class<?>[] {Comparable.class}, new Samples.Handler()),
                new File("x"),
                new IllegalStateException("no"),
                new IOFailure(),
                Collections.nCopies(3, "x"),
                new TreeMap<>(Map.of(1, 2)).descendingMap());
    }

    static final class IOFailure extends java.io.IOException {
        private static final long serialVersionUID = 1L;
    }

    @ParameterizedTest
    @MethodSource("refused")
    void anythingElse_isNotWritten(Object value) {
        assertThatThrownBy(() -> codec.encode(field(value), PLAIN))
                .isInstanceOf(SessionStateException.class)
                .hasMessageStartingWith("DSS-0312")
                .hasMessageContainingAll("'cart'", "'field'", "@AllowedTypes(");
    }

    @Test
    void refusal_namesTheClassToAdd() {
        assertThatThrownBy(() -> codec.encode(field(List.of(new Samples.Point(1, 2, "p"))), PLAIN))
                .hasMessageContaining(Samples.Point.class.getName())
                .hasMessageContaining("@AllowedTypes(Samples.Point.class)");
    }

    @Test
    void objectThatCannotBeSerialized_isToldAsSuch() {
        assertThatThrownBy(() -> codec.encode(field(new Samples.NotSerializable()), PLAIN))
                .hasMessageStartingWith("DSS-0304");
    }

    static final class Canary implements Serializable {

        private static final long serialVersionUID = 1L;

        static {
            Initialised.canary = true;
        }
    }

    static final class Initialised {
        static volatile boolean canary;
    }

    /** The canary's name takes the place of an admitted one of the same length, so that no canary has to be made. */
    @Test
    void storedClassThatIsNotOnTheList_isRefusedWithoutBeingInitialised() {
        String admitted = Samples.Point.class.getName();
        String canary = AllowListTest.class.getName() + "$Canary";
        byte[] payload = PayloadWriter.write(Map.of("field", new Samples.Point(1, 2, "p")), FORM, 10_000)
                .bytes();
        byte[] hostile = new StateFrame(0, Renamed.in(payload, admitted, canary)).pack();

        assertThatThrownBy(() -> codec.decode(hostile, PLAIN))
                .isInstanceOf(SessionStateException.class)
                .hasMessageStartingWith("DSS-0313")
                .hasMessageContaining(canary);
        assertThat(Initialised.canary).isFalse();
    }

    @Test
    void namesOutOfStoredState_cannotForgeLogLines() {
        byte[] payload = PayloadWriter.write(Map.of("field", new Samples.Point(1, 2, "p")), FORM, 10_000)
                .bytes();
        byte[] hostile =
                new StateFrame(0, Renamed.in(payload, Samples.Point.class.getName(), "x\n\u001b[2JFATAL %s")).pack();
        assertThatThrownBy(() -> codec.decode(hostile, PLAIN))
                .hasMessageContaining("x??[2JFATAL ?s")
                .hasMessageNotContaining("\n");
    }
}
