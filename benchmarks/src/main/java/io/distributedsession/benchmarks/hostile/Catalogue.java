package io.distributedsession.benchmarks.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;

import io.distributedsession.benchmarks.hostile.canary.Canaries;

import static java.io.ObjectStreamConstants.SC_BLOCK_DATA;
import static java.io.ObjectStreamConstants.SC_ENUM;
import static java.io.ObjectStreamConstants.SC_EXTERNALIZABLE;
import static java.io.ObjectStreamConstants.SC_SERIALIZABLE;
import static java.io.ObjectStreamConstants.SC_WRITE_METHOD;
import static java.io.ObjectStreamConstants.TC_ARRAY;
import static java.io.ObjectStreamConstants.TC_CLASS;
import static java.io.ObjectStreamConstants.TC_ENDBLOCKDATA;
import static java.io.ObjectStreamConstants.TC_ENUM;
import static java.io.ObjectStreamConstants.TC_NULL;
import static java.io.ObjectStreamConstants.TC_OBJECT;
import static java.io.ObjectStreamConstants.TC_PROXYCLASSDESC;
import static java.nio.charset.StandardCharsets.US_ASCII;

/** Blobs made on purpose, and honest ones to start from; made in another JVM than the one that reads them. */
final class Catalogue {

    private static final String HOSTILE = "hostile";
    private static final String HONEST = "honest";

    private Catalogue() {}

    static List<Blob> hostile() {
        List<Blob> blobs = new ArrayList<>(Bombs.all());
        blobs.addAll(Swaps.all());
        blobs.addAll(canaries());
        Gadgets.ofTheJdk().forEach(name -> blobs.addAll(named(name)));
        return blobs;
    }

    /** Those whose code would ring. */
    static List<Blob> canaries() {
        return Canaries.all().stream()
                .flatMap(canary -> places(canary).stream())
                .toList();
    }

    static List<Blob> honest() {
        Application itself = Application.itself();
        List<Blob> blobs = new ArrayList<>();
        List<Object> values = Sample.values();
        for (int i = 0; i < values.size(); i++) {
            blobs.add(new Blob("payload " + i, Target.PAYLOAD, Bombs.payload(values.get(i))));
        }
        byte[] state = itself.encode(values);
        byte[] small = itself.encode(values.get(0));
        blobs.add(new Blob("state", Target.FRAME, state));
        blobs.add(new Blob("compared", Target.COMPARED, small));
        blobs.add(new Blob("sealed", Target.BEAN, Swaps.bean(itself, small)));
        blobs.add(new Blob("chunk", Target.CHUNK, Swaps.chunk(itself, small)));
        blobs.add(new Blob("record", Target.RECORD, Swaps.record(itself)));
        blobs.add(new Blob("facts", Target.FACTS, Application.facts().encode()));
        String token = itself.token();
        blobs.add(new Blob("token", Target.TOKEN, token.getBytes(US_ASCII)));
        byte[] body = Base64.getUrlDecoder().decode(token);
        blobs.add(new Blob("signed", Target.SIGNED, Arrays.copyOf(body, body.length - 32)));
        blobs.add(new Blob("cookie", Target.COOKIE, (itself.cookieName() + "=" + token).getBytes(US_ASCII)));
        return blobs;
    }

    /** A gadget wherever a stream can have an object. */
    private static List<Blob> places(Object gadget) {
        String name = gadget instanceof Class<?> type
                ? type.getSimpleName() + ".class"
                : gadget.getClass().getSimpleName();
        HashMap<Object, Object> key = new HashMap<>();
        HashMap<Object, Object> value = new HashMap<>();
        key.put(gadget, 1);
        value.put(1, gadget);
        List<Blob> blobs = new ArrayList<>();
        blobs.add(payload(name, "as a field", gadget));
        blobs.add(payload(name, "in a list", new ArrayList<>(List.of(1, gadget))));
        blobs.add(payload(name, "in an array", new Object[] {"x", gadget}));
        blobs.add(payload(name, "as a value", value));
        blobs.add(payload(name, "as a key", key));
        blobs.add(payload(name, "in a queue", new ArrayDeque<>(List.of(gadget))));
        blobs.add(payload(name, "in a reference", new AtomicReference<>(gadget)));
        blobs.add(payload(name, "in a wrapper", Collections.synchronizedList(new ArrayList<>(List.of(gadget)))));
        Sample.Order order = new Sample.Order();
        order.anything = gadget;
        blobs.add(payload(name, "in an object", order));
        if (gadget instanceof Comparator<?>) {
            @SuppressWarnings("unchecked")
            Comparator<Object> comparator = (Comparator<Object>) gadget;
            PriorityQueue<Object> queue = new PriorityQueue<>(comparator);
            queue.addAll(List.of(1, 2, 3));
            blobs.add(payload(name, "as the order of a queue", queue));
            blobs.add(payload(name, "as the order of a map", new TreeMap<>(comparator)));
        }
        byte[] plain = blobs.get(0).bytes();
        blobs.add(new Blob(name + " in a field that the bean does not have", Target.PAYLOAD, renamedField(plain)));
        blobs.add(new Blob(
                name + " behind a seal", Target.BEAN, Swaps.bean(Application.itself(), Application.framed(plain))));
        return blobs;
    }

    private static Blob payload(String name, String place, Object value) {
        return new Blob(name + " " + place, Target.PAYLOAD, Bombs.payload(value));
    }

    /** {@code field} becomes {@code other}. */
    private static byte[] renamedField(byte[] payload) {
        byte[] renamed = payload.clone();
        System.arraycopy("other".getBytes(US_ASCII), 0, renamed, 6, 5);
        return renamed;
    }

    /** A class by name alone, in every part of a stream that names classes. */
    private static List<Blob> named(String name) {
        List<Blob> blobs = new ArrayList<>();
        for (int flags : new int[] {
            SC_SERIALIZABLE, SC_SERIALIZABLE | SC_WRITE_METHOD, SC_EXTERNALIZABLE | SC_BLOCK_DATA, SC_EXTERNALIZABLE
        }) {
            blobs.add(new Blob(
                    name + " with flags " + flags,
                    Target.PAYLOAD,
                    HostileStream.ofField("field")
                            .tag(TC_OBJECT)
                            .describe(name, flags)
                            .tag(TC_NULL, TC_ENDBLOCKDATA)
                            .payload()));
        }
        blobs.add(new Blob(
                name + " as a class",
                Target.PAYLOAD,
                HostileStream.ofField("field")
                        .tag(TC_CLASS)
                        .describe(name, SC_SERIALIZABLE)
                        .tag(TC_NULL)
                        .payload()));
        blobs.add(new Blob(
                name + " as an enum",
                Target.PAYLOAD,
                HostileStream.ofField("field")
                        .tag(TC_ENUM)
                        .describe(name, SC_SERIALIZABLE | SC_ENUM)
                        .describe("java.lang.Enum", SC_SERIALIZABLE | SC_ENUM)
                        .tag(TC_NULL)
                        .text("ONE")
                        .payload()));
        blobs.add(new Blob(
                name + " as an array",
                Target.PAYLOAD,
                HostileStream.ofField("field")
                        .tag(TC_ARRAY)
                        .describe("[[L" + name + ";", SC_SERIALIZABLE)
                        .tag(TC_NULL)
                        .int32(0)
                        .payload()));
        blobs.add(new Blob(
                name + " as a superclass",
                Target.PAYLOAD,
                HostileStream.ofField("field")
                        .tag(TC_OBJECT)
                        .describe("java.util.UUID", SC_SERIALIZABLE)
                        .describe(name, SC_SERIALIZABLE)
                        .tag(TC_NULL)
                        .payload()));
        blobs.add(new Blob(
                name + " as an interface of a proxy",
                Target.PAYLOAD,
                HostileStream.ofField("field")
                        .tag(TC_OBJECT, TC_PROXYCLASSDESC)
                        .int32(1)
                        .raw(utf(name))
                        .tag(TC_ENDBLOCKDATA, TC_NULL)
                        .payload()));
        return blobs;
    }

    private static byte[] utf(String text) {
        byte[] bytes = text.getBytes(US_ASCII);
        byte[] utf = new byte[2 + bytes.length];
        utf[0] = (byte) (bytes.length >> 8);
        utf[1] = (byte) bytes.length;
        System.arraycopy(bytes, 0, utf, 2, bytes.length);
        return utf;
    }

    static void write(Path directory, List<Blob> hostile) throws IOException {
        writeAll(directory.resolve(HOSTILE), hostile);
        writeAll(directory.resolve(HONEST), honest());
    }

    private static void writeAll(Path directory, List<Blob> blobs) throws IOException {
        Files.createDirectories(directory);
        for (Blob blob : blobs) {
            blob.write(directory);
        }
    }

    static List<Blob> readHostile(Path directory) throws IOException {
        return read(directory.resolve(HOSTILE));
    }

    static List<Blob> readHonest(Path directory) throws IOException {
        return read(directory.resolve(HONEST));
    }

    private static List<Blob> read(Path directory) throws IOException {
        List<Blob> blobs = new ArrayList<>();
        try (var files = Files.list(directory)) {
            for (Path file : files.sorted().toList()) {
                blobs.add(Blob.read(file));
            }
        }
        return blobs;
    }
}
