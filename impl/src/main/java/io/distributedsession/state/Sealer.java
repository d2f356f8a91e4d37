package io.distributedsession.state;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Objects;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

import io.distributedsession.SessionRejected.Reason;
import io.distributedsession.keys.KeyLookup;
import io.distributedsession.keys.KeyRing;
import io.distributedsession.keys.LengthPrefixed;
import io.distributedsession.keys.RingKey;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Seals what is stored, with AES-256-GCM, under a key of its own for every session, and bound to its place: a seal that was
 * copied elsewhere does not open. The format is described in {@code docs/internals/formats.md}.
 *
 * <p>Opening throws {@link UnsealException} where the seal is not believed, {@link NewerStateException} for the format of a
 * newer release, and {@link io.distributedsession.SessionStoreException} where the key is not known or cannot be read.
 */
public final class Sealer {

    static final byte VERSION = 1;

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;

    /** The bytes that sealing adds. */
    public static final int OVERHEAD = 1 + RingKey.ID_BYTES + NONCE_BYTES + TAG_BYTES;

    private static final int NONCE_AT = 1 + RingKey.ID_BYTES;
    private static final int CIPHERTEXT_AT = NONCE_AT + NONCE_BYTES;

    private final KeyRing ring;
    private final SecureRandom random;

    public Sealer(KeyRing ring, SecureRandom random) {
        this.ring = Objects.requireNonNull(ring, "ring");
        this.random = Objects.requireNonNull(random, "random");
    }

    /** Seals a bean's state under its commit's tag. */
    public byte[] sealBean(byte[] stateId, String bean, byte[] tag, byte[] plain) {
        return seal(stateId, beanPlace(stateId, bean, tag), plain);
    }

    /** Opens what {@link #sealBean} sealed. */
    public byte[] openBean(byte[] stateId, String bean, byte[] tag, byte[] sealed) {
        return open(stateId, beanPlace(stateId, bean, tag), sealed);
    }

    /** Seals one chunk, numbered from 0, of a bean's state that is too large for the head. */
    public byte[] sealChunk(byte[] stateId, String bean, byte[] tag, int chunk, int chunks, byte[] plain) {
        return seal(stateId, chunkPlace(stateId, bean, tag, chunk, chunks), plain);
    }

    /** Opens what {@link #sealChunk} sealed. */
    public byte[] openChunk(byte[] stateId, String bean, byte[] tag, int chunk, int chunks, byte[] sealed) {
        return open(stateId, chunkPlace(stateId, bean, tag, chunk, chunks), sealed);
    }

    /** Seals a session's own facts into the head of that partition key. */
    public byte[] sealRecord(String partition, byte[] plain) {
        return seal(partition.getBytes(UTF_8), recordPlace(partition), plain);
    }

    /** Opens what {@link #sealRecord} sealed. */
    public byte[] openRecord(String partition, byte[] sealed) {
        return open(partition.getBytes(UTF_8), recordPlace(partition), sealed);
    }

    private static byte[] beanPlace(byte[] stateId, String bean, byte[] tag) {
        return LengthPrefixed.join("bean".getBytes(UTF_8), stateId, bean.getBytes(UTF_8), tag);
    }

    private static byte[] chunkPlace(byte[] stateId, String bean, byte[] tag, int chunk, int chunks) {
        byte[] numbers = ByteBuffer.allocate(2 * Integer.BYTES)
                .putInt(chunk)
                .putInt(chunks)
                .array();
        return LengthPrefixed.join("chunk".getBytes(UTF_8), stateId, bean.getBytes(UTF_8), tag, numbers);
    }

    private static byte[] recordPlace(String partition) {
        return LengthPrefixed.join("record".getBytes(UTF_8), partition.getBytes(UTF_8));
    }

    private byte[] seal(byte[] context, byte[] place, byte[] plain) {
        RingKey key = ring.signing();
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] header =
                ByteBuffer.allocate(NONCE_AT).put(VERSION).put(key.idBytes()).array();
        byte[] sealed = Arrays.copyOf(header, OVERHEAD + plain.length);
        System.arraycopy(nonce, 0, sealed, NONCE_AT, nonce.length);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key.seal(context), nonce, header, place);
            cipher.doFinal(plain, 0, plain.length, sealed, CIPHERTEXT_AT);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw platformLacksGcm(e);
        }
    }

    private byte[] open(byte[] context, byte[] place, byte[] sealed) {
        if (sealed.length > 0 && Byte.toUnsignedInt(sealed[0]) > VERSION) {
            throw StateMessages.newerSeal();
        }
        if (sealed.length < OVERHEAD || sealed[0] != VERSION) {
            throw new UnsealException(Reason.TAMPERED);
        }
        SecretKey key = key(Arrays.copyOfRange(sealed, 1, NONCE_AT)).seal(context);
        byte[] header = Arrays.copyOf(sealed, NONCE_AT);
        byte[] nonce = Arrays.copyOfRange(sealed, NONCE_AT, CIPHERTEXT_AT);
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, nonce, header, place);
            return cipher.doFinal(sealed, CIPHERTEXT_AT, sealed.length - CIPHERTEXT_AT);
        } catch (AEADBadTagException e) {
            throw new UnsealException(Reason.TAMPERED);
        } catch (GeneralSecurityException e) {
            throw platformLacksGcm(e);
        }
    }

    private RingKey key(byte[] keyId) {
        KeyLookup lookup = ring.find(keyId);
        if (lookup instanceof KeyLookup.Known known) {
            return known.key();
        }
        if (lookup instanceof KeyLookup.Revoked) {
            throw new UnsealException(Reason.REVOKED);
        }
        throw StateMessages.unknownKey();
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] header, byte[] place)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
        cipher.updateAAD(header);
        cipher.updateAAD(place);
        return cipher;
    }

    private static IllegalStateException platformLacksGcm(GeneralSecurityException cause) {
        return new IllegalStateException("every Java platform has AES-256 with GCM", cause);
    }
}
