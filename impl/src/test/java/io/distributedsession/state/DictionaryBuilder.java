package io.distributedsession.state;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Made dictionary 1, which is frozen: a later one gets another number. The descriptors of JDK classes as Java serialization
 * writes them, the most common last, where references to them are shortest.
 */
final class DictionaryBuilder {

    private static final List<Object> SAMPLES = List.of(
            new ConcurrentHashMap<>(),
            new Properties(),
            new BitSet(),
            Locale.ROOT,
            Currency.getInstance("EUR"),
            new CopyOnWriteArrayList<>(),
            new ArrayDeque<>(),
            EnumSet.noneOf(TimeUnit.class),
            new EnumMap<>(TimeUnit.class),
            new AtomicBoolean(),
            new AtomicInteger(),
            new AtomicLong(),
            Collections.unmodifiableMap(new HashMap<>()),
            Collections.unmodifiableSet(new HashSet<>()),
            Collections.unmodifiableList(new LinkedList<>()),
            Collections.synchronizedMap(new HashMap<>()),
            Collections.synchronizedList(new ArrayList<>()),
            Collections.emptyMap(),
            Collections.emptySet(),
            Collections.emptyList(),
            Arrays.asList("", ""),
            new Object[0],
            new String[0],
            new char[0],
            new long[0],
            new int[0],
            'c',
            (short) 1,
            1F,
            new TreeSet<>(),
            new TreeMap<>(),
            new LinkedList<>(),
            UUID.fromString("00000000-0000-4000-8000-000000000000"),
            new Date(0),
            Duration.ZERO,
            ZonedDateTime.of(2026, 11, 1, 12, 0, 0, 0, ZoneOffset.UTC),
            LocalDateTime.of(2026, 11, 1, 12, 0),
            List.of(),
            Map.of(),
            Set.of(),
            BigInteger.ONE,
            1D,
            new LinkedHashSet<>(),
            new HashSet<>(),
            new LinkedHashMap<>(),
            new HashMap<>(),
            new Fields(),
            LocalDate.of(2026, 11, 1),
            Instant.parse("2026-11-01T12:00:00Z"),
            new BigDecimal("9.90"),
            new byte[0],
            TimeUnit.DAYS,
            true,
            1L,
            1,
            new ArrayList<>());

    private DictionaryBuilder() {}

    /** The types that fields often have, and some names of them. */
    private static final class Fields implements Serializable {
        private static final long serialVersionUID = 1L;
        private boolean active;
        private int count;
        private int quantity;
        private int version;
        private long id;
        private double amount;
        private LocalDate date;
        private Instant created;
        private Set<String> roles;
        private Map<String, String> attributes;
        private List<String> items;
        private BigDecimal price;
        private Integer number;
        private Long total;
        private String email;
        private String code;
        private String description;
        private String name;
    }

    static byte[] build() throws IOException {
        ByteArrayOutputStream dictionary = new ByteArrayOutputStream();
        for (Object sample : SAMPLES) {
            try (ValueOutput out = new ValueOutput(dictionary, TypeFilter.JDK_VALUES, true)) {
                out.writeObject(sample);
            }
        }
        return dictionary.toByteArray();
    }

    public static void main(String[] args) throws IOException {
        Files.write(Path.of(args[0]), build());
    }
}
