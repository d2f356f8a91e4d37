package io.distributedsession.benchmarks.hostile;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Currency;
import java.util.Date;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.Vector;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** What an honest bean holds: some of everything that may be held. */
final class Sample {

    private Sample() {}

    /** The classes of the application that it holds. */
    static List<Class<?>> types() {
        return List.of(Line.class, Colour.class, Order.class);
    }

    record Line(String sku, int quantity, BigDecimal price) implements Serializable {}

    enum Colour {
        RED,
        GREEN,
        BLUE
    }

    /** One with a cycle. */
    static final class Order implements Serializable {
        private static final long serialVersionUID = 1L;

        final List<Line> lines = new ArrayList<>();
        Order self = this;
        Object anything;
    }

    static List<Object> values() {
        Line line = new Line("tea", 2, new BigDecimal("3.50"));
        Order order = new Order();
        order.lines.add(line);
        order.anything = new Object[] {1, "two", null, 3L, 4.0, 5f, (short) 6, (byte) 7, 'c', true};
        Map<String, Object> map = new LinkedHashMap<>(Map.of("key", List.of(1, 2), "other", Set.of("a")));
        return List.of(
                order,
                map,
                new HashMap<>(Map.of(line, Colour.RED, LocalDate.EPOCH, 1)),
                new HashSet<>(Set.of(UUID.fromString("0-0-0-0-1"), URI.create("https://example.org"))),
                new TreeMap<>(Map.of("a", 1, "b", 2)),
                new TreeSet<>(Set.of(1, 2, 3)),
                new Hashtable<>(Map.of("k", 1)),
                new ConcurrentHashMap<>(Map.of("k", Colour.BLUE)),
                new ConcurrentSkipListMap<>(Map.of(1L, 2L)),
                new EnumMap<>(Map.of(Colour.GREEN, "x")),
                EnumSet.of(Colour.RED, Colour.BLUE),
                new ArrayDeque<>(List.of(1)),
                new PriorityQueue<>(List.of(3, 1, 2)),
                new LinkedList<>(List.of(1)),
                new Vector<>(List.of("v")),
                new CopyOnWriteArrayList<>(List.of(1)),
                new ConcurrentLinkedDeque<>(List.of(1)),
                properties(),
                Arrays.asList(1, 2),
                Collections.unmodifiableMap(new HashMap<>(Map.of(1, 2))),
                Collections.synchronizedList(new ArrayList<>(List.of(1))),
                Collections.singletonMap("k", "v"),
                BitSet.valueOf(new long[] {5, 6}),
                new BigInteger("123456789012345678901234567890"),
                List.of(Instant.EPOCH, Duration.ofSeconds(1), Period.ofDays(1), DayOfWeek.MONDAY),
                List.of(LocalDateTime.MIN, ZonedDateTime.of(LocalDateTime.MAX, ZoneId.of("Europe/Berlin"))),
                List.of(Locale.GERMANY, Currency.getInstance("EUR"), new Date(0), new StringBuilder("text")),
                List.of(new AtomicInteger(1), new AtomicReference<>("r"), new int[] {1, 2}, new byte[][] {{1}, {2}}),
                "text".repeat(20),
                Integer.class);
    }

    private static Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("k", "v");
        return properties;
    }
}
