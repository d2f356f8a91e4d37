package io.distributedsession.keys;

import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * An unwrapped, unrevoked key of the ring. The master secret itself signs and seals nothing: every purpose has a subkey of
 * its own, bound to the application.
 */
public final class RingKey {

    /** The length of a key's id in bytes. */
    public static final int ID_BYTES = 8;

    static final int MASTER_BYTES = 32;

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final byte[] NO_SALT = {};
    private static final byte[] NO_CONTEXT = {};
    private static final int SUBKEY_BYTES = 32;

    private final String id;
    private final byte[] idBytes;
    private final byte[] application;
    private final SecretKeySpec extracted;
    private final Map<String, Hmac> macs = new ConcurrentHashMap<>();

    RingKey(String id, byte[] master, String application) {
        this.id = id;
        this.idBytes = idBytes(id);
        this.application = application.getBytes(UTF_8);
        if (master.length != MASTER_BYTES) {
            throw new IllegalArgumentException("a key must have " + MASTER_BYTES + " bytes");
        }
        this.extracted = Hkdf.extract(NO_SALT, master);
    }

    /** The id as repositories know it. */
    public String id() {
        return id;
    }

    /** The id as tokens and seals carry it: {@value #ID_BYTES} bytes, a copy. */
    public byte[] idBytes() {
        return idBytes.clone();
    }

    /** What authenticates for one purpose, by a subkey of its own; purposes are few and known in advance. */
    public Hmac mac(String purpose) {
        return macs.computeIfAbsent(purpose, wanted -> Hmac.under(subkey(wanted)));
    }

    /** The subkey that authenticates for one purpose. */
    public SecretKey subkey(String purpose) {
        return Hmac.key(derive(purpose, NO_CONTEXT));
    }

    /** The AES-256 subkey that seals what belongs to one state id, or to one head. */
    public SecretKey seal(byte[] context) {
        return new SecretKeySpec(derive("seal", context), "AES");
    }

    private byte[] derive(String purpose, byte[] context) {
        byte[] info = LengthPrefixed.join(purpose.getBytes(UTF_8), application, context);
        return Hkdf.expand(extracted, info, SUBKEY_BYTES);
    }

    static String id(byte[] idBytes) {
        return ENCODER.encodeToString(idBytes);
    }

    private static byte[] idBytes(String id) {
        byte[] bytes = Base64.getUrlDecoder().decode(id);
        if (bytes.length != ID_BYTES || !id(bytes).equals(id)) {
            throw new IllegalArgumentException("a key's id must be canonical base64url of " + ID_BYTES + " bytes");
        }
        return bytes;
    }

    @Override
    public String toString() {
        return "RingKey[id=" + id + "]";
    }
}
