package io.distributedsession.keys;

import java.nio.ByteBuffer;

/** Joins byte strings so that no two lists of them give the same bytes: each after its length, four bytes big-endian. */
public final class LengthPrefixed {

    private LengthPrefixed() {}

    public static byte[] join(byte[]... parts) {
        int size = 0;
        for (byte[] part : parts) {
            size = Math.addExact(size, Integer.BYTES + part.length);
        }
        ByteBuffer joined = ByteBuffer.allocate(size);
        for (byte[] part : parts) {
            joined.putInt(part.length).put(part);
        }
        return joined.array();
    }
}
