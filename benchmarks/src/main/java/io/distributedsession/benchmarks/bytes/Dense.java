package io.distributedsession.benchmarks.bytes;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A bean that leaves little to compress.
 *
 * @param plain as an object for plain Java serialization
 * @param fields the same, as the extension captures them
 */
record Dense(String title, Serializable plain, Map<String, Object> fields) {

    private static final int NOISE = 100_000;

    static List<Dense> all() {
        byte[] noise = new byte[NOISE];
        new Random(1).nextBytes(noise);
        return List.of(
                new Dense("no field", new Empty(), Map.of()),
                new Dense("a number", new Counter(7), Map.of("visits", 7)),
                new Dense("a flag", new Flag(true), Map.of("on", true)),
                new Dense("a short text", new Text("hello"), Map.of("text", "hello")),
                new Dense("100,000 random bytes", new Noise(noise), Map.of("noise", noise)));
    }

    private record Empty() implements Serializable {}

    private record Counter(int visits) implements Serializable {}

    private record Flag(boolean on) implements Serializable {}

    private record Text(String text) implements Serializable {}

    private record Noise(byte[] noise) implements Serializable {}
}
