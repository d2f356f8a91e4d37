package io.distributedsession.keys;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import io.distributedsession.KeyProtector;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Key protection {@code WRAPPING_KEY}: AES-256-GCM under a key that every node is given. The format is described in {@code
 * docs/internals/formats.md}.
 */
public final class WrappingKeyProtector implements KeyProtector {

    private static final byte VERSION = 1;
    private static final int MARK_BYTES = 4;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int HEADER_BYTES = 1 + MARK_BYTES;
    private static final int BYTES = HEADER_BYTES + NONCE_BYTES + RingKey.MASTER_BYTES + TAG_BITS / Byte.SIZE;
    private static final byte[] NO_SALT = {};
    private static final byte[] PURPOSE = "wrap".getBytes(UTF_8);

    private final byte[] application;
    private final SecureRandom random;
    private final List<Wrapping> wrappings;

    /**
     * A protector.
     *
     * @param wrappingKey 32 bytes, for new keys
     * @param previous 32 bytes of another one, which only unwraps
     */
    public WrappingKeyProtector(
            String application, byte[] wrappingKey, Optional<byte[]> previous, SecureRandom random) {
        this.application = application.getBytes(UTF_8);
        this.random = random;
        this.wrappings = Stream.concat(Stream.of(wrappingKey), previous.stream())
                .map(this::wrapping)
                .toList();
    }

    /** A wrapping key and the mark that wrapped keys name it by. */
    private record Wrapping(SecretKey key, byte[] mark) {}

    private Wrapping wrapping(byte[] wrappingKey) {
        SecretKeySpec extracted = Hkdf.extract(NO_SALT, wrappingKey);
        byte[] key = Hkdf.expand(extracted, LengthPrefixed.join(PURPOSE, application), RingKey.MASTER_BYTES);
        byte[] mark = Hkdf.expand(extracted, LengthPrefixed.join("mark".getBytes(UTF_8), application), MARK_BYTES);
        return new Wrapping(new SecretKeySpec(key, "AES"), mark);
    }

    @Override
    public byte[] wrap(String keyId, byte[] key) {
        Wrapping wrapping = wrappings.get(0);
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES).put(VERSION).put(wrapping.mark());
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, wrapping.key(), nonce, header.array(), keyId)
                    .doFinal(key);
            return ByteBuffer.allocate(HEADER_BYTES + NONCE_BYTES + sealed.length)
                    .put(header.array())
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    @Override
    public byte[] unwrap(String keyId, byte[] wrapped) {
        if (wrapped.length != BYTES || wrapped[0] != VERSION) {
            throw KeysMessages.notWrappedByAKey(keyId);
        }
        byte[] header = Arrays.copyOf(wrapped, HEADER_BYTES);
        byte[] nonce = Arrays.copyOfRange(wrapped, HEADER_BYTES, HEADER_BYTES + NONCE_BYTES);
        try {
            return cipher(Cipher.DECRYPT_MODE, find(keyId, header), nonce, header, keyId)
                    .doFinal(wrapped, HEADER_BYTES + NONCE_BYTES, BYTES - HEADER_BYTES - NONCE_BYTES);
        } catch (AEADBadTagException e) {
            throw KeysMessages.wrappedKeyDamaged(keyId);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    private SecretKey find(String keyId, byte[] header) {
        byte[] mark = Arrays.copyOfRange(header, 1, HEADER_BYTES);
        return wrappings.stream()
                .filter(wrapping -> Arrays.equals(wrapping.mark(), mark))
                .map(Wrapping::key)
                .findFirst()
                .orElseThrow(() -> KeysMessages.otherWrappingKey(keyId));
    }

    private Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] header, String keyId)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(header);
        cipher.updateAAD(LengthPrefixed.join(PURPOSE, application, keyId.getBytes(UTF_8)));
        return cipher;
    }
}
