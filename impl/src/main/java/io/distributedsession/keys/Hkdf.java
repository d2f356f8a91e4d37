package io.distributedsession.keys;

import java.util.Arrays;

import javax.crypto.spec.SecretKeySpec;

/** HKDF with SHA-256 (RFC 5869). */
final class Hkdf {

    private static final int MAX_BLOCKS = 255;

    private Hkdf() {}

    /** Section 2.2; an empty salt is a salt of zeros. */
    static SecretKeySpec extract(byte[] salt, byte[] material) {
        byte[] key = salt.length == 0 ? new byte[Hmac.BYTES] : salt;
        return Hmac.key(Hmac.of(Hmac.key(key), material));
    }

    /** Section 2.3. */
    static byte[] expand(SecretKeySpec extracted, byte[] info, int length) {
        if (length > MAX_BLOCKS * Hmac.BYTES) {
            throw new IllegalArgumentException("length must be at most " + MAX_BLOCKS * Hmac.BYTES);
        }
        byte[] output = new byte[length];
        byte[] block = new byte[0];
        for (int at = 0, counter = 1; at < length; at += Hmac.BYTES, counter++) {
            block = Hmac.of(extracted, block, info, new byte[] {(byte) counter});
            System.arraycopy(block, 0, output, at, Math.min(block.length, length - at));
        }
        Arrays.fill(block, (byte) 0);
        return output;
    }
}
