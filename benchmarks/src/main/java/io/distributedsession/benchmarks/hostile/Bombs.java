package io.distributedsession.benchmarks.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.zip.Deflater;

import static java.io.ObjectStreamConstants.SC_SERIALIZABLE;
import static java.io.ObjectStreamConstants.TC_ARRAY;
import static java.io.ObjectStreamConstants.TC_ENDBLOCKDATA;
import static java.io.ObjectStreamConstants.TC_LONGSTRING;
import static java.io.ObjectStreamConstants.TC_NULL;
import static java.io.ObjectStreamConstants.TC_OBJECT;

/** Blobs of admitted classes only, that would take memory, stack or time without end. */
final class Bombs {

    private static final int LARGE = 0x7fff_fff0;
    private static final int LEVELS = 290;
    private static final byte[] FIELD = {0x77, 9, 0, 1, 0, 5, 'f', 'i', 'e', 'l', 'd'};

    private final List<Blob> blobs = new ArrayList<>();

    private Bombs() {}

    static List<Blob> all() {
        Bombs bombs = new Bombs();
        bombs.hashing();
        bombs.nesting();
        bombs.claims();
        bombs.cycles();
        bombs.numbers();
        bombs.deflate();
        return bombs.blobs;
    }

    private void add(String name, Target target, byte[] bytes) {
        blobs.add(new Blob("bomb of " + name, target, bytes));
    }

    private void add(String name, byte[] payload) {
        add(name, Target.PAYLOAD, payload);
        add(name + ", packed", Target.FRAME, packed(payload));
    }

    private void add(String name, Object value) {
        add(name, payload(value));
    }

    /** Written by the JDK alone: the library refuses to write such things. */
    static byte[] payload(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] stream = bytes.toByteArray();
        return ByteBuffer.allocate(FIELD.length + stream.length - 4)
                .put(FIELD)
                .put(stream, 4, stream.length - 4)
                .array();
    }

    private void hashing() {
        add("sets of shared sets", sharedSets(100));
        add("lists of shared lists as a key", new HashMap<>(Map.of(sharedLists(30), 1)));
        Map<Object, Object> composites = new HashMap<>();
        Map<Object, Object> periods = new HashMap<>();
        Map<Object, Object> mixed = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            composites.put(List.of(i), 1);
            periods.put(java.time.Period.ofDays(i), 1);
            mixed.put(i % 2 == 0 ? (Object) (long) i : (Object) (double) i, 1);
        }
        add("composite keys", composites);
        add("periods as keys", periods);
        add("keys of two orders", mixed);
        add("a long text in a queue", new PriorityQueue<>(Collections.nCopies(25_000, "x".repeat(60_000))));
        BigDecimal decimal = new BigDecimal(BigInteger.ONE.shiftLeft(2_000_000), 7);
        add("a large decimal in a queue", new PriorityQueue<>(Collections.nCopies(100, decimal)));
    }

    private static Set<Object> sharedSets(int levels) {
        Set<Object> root = new HashSet<>();
        Set<Object> one = root;
        Set<Object> other = new HashSet<>();
        for (int i = 0; i < levels; i++) {
            Set<Object> first = new HashSet<>();
            Set<Object> second = new HashSet<>();
            first.add("distinct");
            one.add(first);
            one.add(second);
            other.add(first);
            other.add(second);
            one = first;
            other = second;
        }
        return root;
    }

    private static List<Object> sharedLists(int levels) {
        List<Object> list = List.of("innermost");
        for (int i = 0; i < levels; i++) {
            list = Arrays.asList(list, list);
        }
        return Arrays.asList(1, sharing(list));
    }

    /** The list without its hash code being asked for while the bomb is made. */
    private static Object sharing(Object list) {
        return new Object[] {list};
    }

    private void nesting() {
        for (int levels : new int[] {LEVELS, 1_000, 20_000}) {
            add("lists, " + levels + " deep", nestedLists(levels));
            add("arrays, " + levels + " deep", nestedArrays(levels));
        }
        HostileStream classes = HostileStream.ofField("field").tag(TC_OBJECT);
        for (int i = 0; i < 5_000; i++) {
            classes.describe("java.util.Date", SC_SERIALIZABLE);
        }
        add("superclasses", classes.tag(TC_NULL).payload());
        add(
                "array of many dimensions",
                HostileStream.ofField("field")
                        .tag(TC_ARRAY)
                        .describe("[".repeat(60_000) + "I", SC_SERIALIZABLE)
                        .tag(TC_NULL)
                        .int32(0)
                        .payload());
    }

    /** One stream of {@code ArrayList}s, each the only element of the one before. */
    private static byte[] nestedLists(int levels) {
        HostileStream stream = HostileStream.ofField("field").tag(TC_OBJECT);
        stream.describe(ArrayList.class).tag(TC_NULL).int32(1).block(new byte[] {0, 0, 0, 1});
        for (int i = 1; i < levels; i++) {
            stream.tag(TC_OBJECT).reference(0).int32(1).block(new byte[] {0, 0, 0, 1});
        }
        return ended(stream.text("innermost"), levels);
    }

    private static byte[] nestedArrays(int levels) {
        HostileStream stream = HostileStream.ofField("field");
        stream.tag(TC_ARRAY).describe(Object[].class).tag(TC_NULL).int32(1);
        for (int i = 1; i < levels; i++) {
            stream.tag(TC_ARRAY).reference(0).int32(1);
        }
        return stream.tag(TC_NULL).payload();
    }

    private void claims() {
        for (Class<?> array : List.of(byte[].class, long[].class, Object[].class, String[].class, int[][].class)) {
            add(
                    "length of " + array.getSimpleName(),
                    HostileStream.ofField("field")
                            .tag(TC_ARRAY)
                            .describe(array)
                            .tag(TC_NULL)
                            .int32(LARGE)
                            .payload());
        }
        add(
                "length of a text",
                HostileStream.ofField("field")
                        .tag(TC_LONGSTRING)
                        .int32(LARGE, LARGE)
                        .payload());
        int claim = Application.MAX_BYTES / 2;
        add(
                "a list's size",
                HostileStream.ofField("field")
                        .tag(TC_OBJECT)
                        .describe(ArrayList.class)
                        .tag(TC_NULL)
                        .int32(LARGE)
                        .block(new byte[] {0, 0, 0, 1})
                        .payload());
        for (int levels : new int[] {1, LEVELS}) {
            add("tables' sizes, " + levels + " deep", nestedTables(levels, claim));
            add("lists' sizes, " + levels + " deep", nestedSizes(levels, claim));
            add("buckets, " + levels + " deep", nestedBuckets(levels, claim));
        }
    }

    /** Padded, so that each claim alone is not beyond the stream's length. */
    private static HostileStream padded() {
        return HostileStream.ofField("field")
                .tag(TC_ARRAY)
                .describe(Object[].class)
                .tag(TC_NULL)
                .int32(2)
                .tag(TC_ARRAY)
                .describe(byte[].class)
                .tag(TC_NULL)
                .int32(Application.MAX_BYTES * 3 / 4)
                .raw(new byte[Application.MAX_BYTES * 3 / 4]);
    }

    private static byte[] nestedTables(int levels, int claim) {
        byte[] sizes = ByteBuffer.allocate(8).putInt(16).putInt(claim).array();
        HostileStream stream = padded().tag(TC_OBJECT).describe(HashMap.class).tag(TC_NULL);
        int described = 4;
        stream.float32(0.75f).int32(0).block(sizes);
        for (int i = 1; i < levels; i++) {
            stream.tag(TC_OBJECT).reference(described).float32(0.75f).int32(0).block(sizes);
        }
        return ended(stream.text("k"), levels);
    }

    private static byte[] nestedSizes(int levels, int claim) {
        HostileStream stream = padded().tag(TC_OBJECT).describe(ArrayList.class).tag(TC_NULL);
        int described = 4;
        stream.int32(claim).block(new byte[] {0, 0, 0, 1});
        for (int i = 1; i < levels; i++) {
            stream.tag(TC_OBJECT).reference(described).int32(claim).block(new byte[] {0, 0, 0, 1});
        }
        return ended(stream.text("k"), levels);
    }

    private static byte[] nestedBuckets(int levels, int claim) {
        byte[] sizes = ByteBuffer.allocate(8).putInt(claim).putInt(1).array();
        HostileStream stream = padded().tag(TC_OBJECT).describe(Hashtable.class).tag(TC_NULL);
        int described = 4;
        stream.float32(1e-9f).int32(0).block(sizes);
        for (int i = 1; i < levels; i++) {
            stream.tag(TC_OBJECT).reference(described).float32(1e-9f).int32(0).block(sizes);
        }
        return ended(stream.text("k").text("v"), levels);
    }

    private static byte[] ended(HostileStream stream, int levels) {
        for (int i = 0; i < levels; i++) {
            stream.tag(TC_ENDBLOCKDATA);
        }
        return stream.payload();
    }

    private void cycles() {
        List<Object> list = new ArrayList<>();
        list.add(list);
        add("a list in itself", list);
        add(
                "a list in itself as a key",
                HostileStream.ofField("field")
                        .tag(TC_OBJECT)
                        .describe(HashMap.class)
                        .tag(TC_NULL)
                        .float32(0.75f)
                        .int32(0)
                        .block(ByteBuffer.allocate(8).putInt(16).putInt(1).array())
                        .tag(TC_OBJECT)
                        .describe(ArrayList.class)
                        .tag(TC_NULL)
                        .int32(1)
                        .block(new byte[] {0, 0, 0, 1})
                        .reference(3)
                        .tag(TC_ENDBLOCKDATA, TC_NULL, TC_ENDBLOCKDATA)
                        .payload());
        Map<Object, Object> map = new HashMap<>();
        map.put("self", map);
        add("a map in itself", map);
        Object[] array = new Object[2];
        Arrays.fill(array, array);
        add("an array in itself", array);
    }

    private void numbers() {
        add("a large integer", BigInteger.ONE.shiftLeft(7_000_000));
        add("decimals of every scale", List.of(new BigDecimal("1E2147483647"), new BigDecimal("1E-2147483647")));
        add(
                "decimals in a queue",
                new PriorityQueue<>(List.of(new BigDecimal("1E2147483647"), new BigDecimal("1E-2147483647"))));
    }

    /** What the format's own packing makes small. */
    static byte[] packed(byte[] payload) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        deflater.setInput(payload);
        deflater.finish();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {1, 1, 0, 0});
        byte[] buffer = new byte[8192];
        while (!deflater.finished()) {
            bytes.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return bytes.toByteArray();
    }

    private void deflate() {
        add("zeros", Target.FRAME, packed(new byte[64 << 20]));
        byte[] text = HostileStream.ofField("field")
                .tag(TC_LONGSTRING)
                .int32(0, 64 << 20)
                .raw(new byte[64 << 20])
                .payload();
        add("text", Target.FRAME, packed(text));
        byte[] half = packed(new byte[8 << 20]);
        add("packing that ends early", Target.FRAME, Arrays.copyOf(half, half.length / 2));
        add("packing in packing", Target.FRAME, packed(packed(packed(new byte[16 << 20]))));
    }
}
