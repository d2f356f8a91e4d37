package io.distributedsession.benchmarks.hostile;

import java.util.Arrays;
import java.util.function.Consumer;

/** Small damages of an honest blob, one after another. */
final class Damage {

    private static final int[] BYTES = {
        0, 0x01, 0x7f, 0x80, 0xff, 0x70, 0x71, 0x72, 0x73, 0x74, 0x75, 0x76, 0x77, 0x78, 0x7a, 0x7c, 0x7d, 0x7e
    };

    private Damage() {}

    /** @param share of how many bytes one is damaged */
    static void forEach(Blob honest, int share, Consumer<Blob> reader) {
        byte[] bytes = honest.bytes();
        for (int at = 0; at < bytes.length; at += share) {
            if (honest.target().isAuthentic()) {
                for (int bit = 0; bit < Byte.SIZE; bit++) {
                    reader.accept(changed(honest, at, bytes[at] ^ 1 << bit));
                }
            } else {
                for (int other : BYTES) {
                    reader.accept(changed(honest, at, other));
                }
            }
            reader.accept(honest.with("cut at " + at, Arrays.copyOf(bytes, at)));
        }
        reader.accept(honest.with("and one byte more", Arrays.copyOf(bytes, bytes.length + 1)));
    }

    private static Blob changed(Blob honest, int at, int other) {
        byte[] damaged = honest.bytes().clone();
        damaged[at] = (byte) other;
        return honest.with("byte " + at + " " + other, damaged);
    }
}
