package io.distributedsession.benchmarks.forgery;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** Wrong bits: each one alone, in the token's bytes and in the characters that spell them, and several at random. */
final class BitFlips {

    private static final int SEVERAL = 4_200;
    private static final int MOST = 16;

    private BitFlips() {}

    static void of(Genuine cookie, Random random, Consumer<Mutant> attack) {
        byte[] bytes = cookie.bytes();
        for (int bit = 0; bit < bytes.length * Byte.SIZE; bit++) {
            flip(bytes, bit);
            attack.accept(mutant("single bits", cookie, Genuine.encode(bytes)));
            flip(bytes, bit);
        }
        for (int bit = 0; bit < cookie.value().length() * Byte.SIZE; bit++) {
            StringBuilder value = new StringBuilder(cookie.value());
            int at = bit / Byte.SIZE;
            value.setCharAt(at, (char) (value.charAt(at) ^ 1 << bit % Byte.SIZE));
            attack.accept(mutant("single bits of characters", cookie, value.toString()));
        }
        for (int i = 0; i < SEVERAL; i++) {
            byte[] changed = bytes.clone();
            for (int flips = 2 + random.nextInt(MOST - 1); flips > 0; flips--) {
                flip(changed, random.nextInt(bytes.length * Byte.SIZE));
            }
            attack.accept(mutant("several bits", cookie, Genuine.encode(changed)));
        }
    }

    private static void flip(byte[] bytes, int bit) {
        bytes[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
    }

    private static Mutant mutant(String family, Genuine cookie, String value) {
        return new Mutant(family, List.of(cookie.header(value)));
    }
}
