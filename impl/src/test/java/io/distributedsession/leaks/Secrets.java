package io.distributedsession.leaks;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLongArray;

/** Bytes that must not appear in any text, in whatever spelling. Thread-safe. */
final class Secrets {

    /** Found by their first characters; shorter ones are no secrets. */
    private static final int WINDOW = 16;

    private static final long BASE = 1_000_003;
    private static final long LEAVING = power(WINDOW);
    private static final int SIEVE_BITS = 22;

    private final Map<Long, List<String>> byHash = new ConcurrentHashMap<>();
    private final AtomicLongArray sieve = new AtomicLongArray(1 << (SIEVE_BITS - 6));

    private static long power(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= BASE;
        }
        return power;
    }

    void add(byte[] secret) {
        spellings(secret).forEach(this::add);
    }

    private void add(String spelling) {
        long hash = 0;
        for (int i = 0; i < WINDOW; i++) {
            hash = hash * BASE + spelling.charAt(i);
        }
        byHash.merge(hash, List.of(spelling), Secrets::both);
        int bit = bit(hash);
        sieve.accumulateAndGet(bit >> 6, 1L << bit, (before, more) -> before | more);
    }

    private static List<String> both(List<String> some, List<String> more) {
        List<String> both = new ArrayList<>(some);
        both.addAll(more);
        return both;
    }

    private static int bit(long hash) {
        return (int) (hash * 0x9E37_79B9_7F4A_7C15L >>> 64 - SIEVE_BITS);
    }

    /** The spelling of a secret that is in the text. */
    Optional<String> in(String text) {
        long hash = 0;
        for (int end = 0; end < text.length(); end++) {
            hash = hash * BASE + text.charAt(end);
            if (end >= WINDOW) {
                hash -= text.charAt(end - WINDOW) * LEAVING;
            }
            if (end >= WINDOW - 1 && (sieve.get(bit(hash) >> 6) >>> bit(hash) & 1) != 0) {
                int begin = end - WINDOW + 1;
                for (String spelling : byHash.getOrDefault(hash, List.of())) {
                    if (text.startsWith(spelling, begin)) {
                        return Optional.of(spelling);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> spellings(byte[] secret) {
        String hex = HexFormat.of().formatHex(secret);
        String numbers = Arrays.toString(secret);
        List<String> spellings = new ArrayList<>(List.of(
                hex,
                hex.toUpperCase(java.util.Locale.ROOT),
                numbers.substring(1, numbers.length() - 1),
                new String(secret, StandardCharsets.ISO_8859_1)));
        for (Base64.Encoder base64 : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
            for (int offset = 0; offset < 3; offset++) {
                spellings.add(inside(base64, secret, offset));
            }
        }
        return spellings;
    }

    /** What is sure to be in the text when other bytes stand before and after it. */
    private static String inside(Base64.Encoder base64, byte[] secret, int offset) {
        byte[] shifted = new byte[offset + secret.length];
        System.arraycopy(secret, 0, shifted, offset, secret.length);
        String text = base64.withoutPadding().encodeToString(shifted);
        int begin = (offset * Byte.SIZE + 5) / 6;
        int end = shifted.length * Byte.SIZE / 6;
        return text.substring(begin, end);
    }
}
