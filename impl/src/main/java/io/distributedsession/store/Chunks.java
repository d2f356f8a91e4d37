package io.distributedsession.store;

import java.util.Arrays;

/** How something large is cut: into parts of one size, the last one shorter; nothing at all is one empty part. */
public final class Chunks {

    /** Leaves room for names and numbers in an item of at most 400 KB. */
    public static final int SIZE = 380 * 1024;

    private Chunks() {}

    public static int count(int length) {
        return length == 0 ? 1 : 1 + (length - 1) / SIZE;
    }

    /** A copy of one chunk, numbered from 0. */
    public static byte[] of(byte[] bytes, int chunk) {
        int from = chunk * SIZE;
        return Arrays.copyOfRange(bytes, from, from + Math.min(SIZE, bytes.length - from));
    }
}
