package io.distributedsession.keys;

import java.security.GeneralSecurityException;
import java.security.Key;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 (RFC 2104), which every Java platform has. */
public final class Hmac {

    /** The length of a code in bytes. */
    public static final int BYTES = 32;

    static final String ALGORITHM = "HmacSHA256";

    private Hmac() {}

    /** The code over the parts as if they were one. */
    public static byte[] of(Key key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }

    static SecretKeySpec key(byte[] bytes) {
        return new SecretKeySpec(bytes, ALGORITHM);
    }
}
