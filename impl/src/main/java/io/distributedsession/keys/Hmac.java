package io.distributedsession.keys;

import java.security.GeneralSecurityException;
import java.security.Key;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 (RFC 2104), which every Java platform has, under one key. Thread-safe. */
public final class Hmac {

    /** The length of a code in bytes. */
    public static final int BYTES = 32;

    static final String ALGORITHM = "HmacSHA256";

    private final Key key;
    /** Never updated: each code is made by a copy, which is cheaper than to look for a provider and to prepare the key. */
    private final Mac prepared;

    Hmac(Key key, Mac prepared) {
        this.key = key;
        this.prepared = prepared;
    }

    static Hmac under(Key key) {
        return new Hmac(key, prepare(key));
    }

    /** The code over the parts as if they were one. */
    public byte[] code(byte[]... parts) {
        return code(copy(), parts);
    }

    static byte[] of(Key key, byte[]... parts) {
        return code(prepare(key), parts);
    }

    static SecretKeySpec key(byte[] bytes) {
        return new SecretKeySpec(bytes, ALGORITHM);
    }

    private static Mac prepare(Key key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }

    private Mac copy() {
        try {
            return (Mac) prepared.clone();
        } catch (CloneNotSupportedException e) {
            // a provider may compute outside of this JVM
            return prepare(key);
        }
    }

    private static byte[] code(Mac mac, byte[]... parts) {
        for (byte[] part : parts) {
            mac.update(part);
        }
        return mac.doFinal();
    }
}
