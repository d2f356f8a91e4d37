package io.distributedsession.cookie;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import io.distributedsession.SessionRejected.Reason;
import io.distributedsession.keys.Hmac;
import io.distributedsession.keys.KeyLookup;
import io.distributedsession.keys.KeyRing;
import io.distributedsession.keys.LengthPrefixed;
import io.distributedsession.keys.RingKey;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Signs and verifies tokens; the format is described in {@code docs/internals/formats.md}. Version, key id and signature have
 * their places in every format, so that the signature of a newer one can be checked.
 */
public final class TokenCodec {

    static final byte VERSION = 1;

    private static final String PURPOSE = "token";
    private static final int KEY_ID_AT = 1;
    private static final int BODY_AT = KEY_ID_AT + RingKey.ID_BYTES;
    private static final int COMMITTED_AT = BODY_AT + Token.ID_BYTES + Integer.BYTES;
    private static final int NUMBERS = 4;
    private static final int SIGNED_BYTES = BODY_AT + Token.ID_BYTES + NUMBERS * Integer.BYTES + PrincipalTag.BYTES;
    private static final int BYTES = SIGNED_BYTES + Hmac.BYTES;
    private static final int MIN_BYTES = BODY_AT + Hmac.BYTES;
    private static final int MAX_CHARACTERS = 512;
    private static final int BASE64_GROUP = 4;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final KeyRing ring;
    /** What is signed before the token itself: each part after its length. */
    private final byte[] context;

    private final InstantSource clock;

    public TokenCodec(KeyRing ring, String application, String cookieName, InstantSource clock) {
        this.ring = ring;
        this.context =
                LengthPrefixed.join(PURPOSE.getBytes(UTF_8), application.getBytes(UTF_8), cookieName.getBytes(UTF_8));
        this.clock = clock;
    }

    /** The cookie's value: 124 characters of base64url, signed by the key that signs now. */
    public String sign(Token token) {
        RingKey key = ring.signing();
        ByteBuffer bytes = ByteBuffer.allocate(BYTES)
                .put(VERSION)
                .put(key.idBytes())
                .put(token.sessionId())
                .putInt((int) token.version())
                .putInt((int) token.committedAt())
                .putInt((int) token.ttl())
                .putInt((int) token.deadline())
                .put(token.principalTag());
        bytes.put(signature(key, Arrays.copyOf(bytes.array(), SIGNED_BYTES)));
        return ENCODER.encodeToString(bytes.array());
    }

    /**
     * Judges what a request carries: nothing for no cookie, and several cookies of the name are refused.
     *
     * @throws io.distributedsession.SessionStoreException if the token's key is not known and the keys cannot be read
     */
    public Optional<TokenVerdict> verify(List<String> values) {
        return switch (values.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(verify(values.get(0)));
            default -> Optional.of(refused(Reason.MALFORMED));
        };
    }

    /**
     * Judges a cookie's value.
     *
     * @throws io.distributedsession.SessionStoreException if the token's key is not known and the keys cannot be read
     */
    public TokenVerdict verify(String value) {
        byte[] bytes = decode(value);
        if (bytes.length < MIN_BYTES) {
            return refused(Reason.MALFORMED);
        }
        KeyLookup lookup = ring.find(Arrays.copyOfRange(bytes, KEY_ID_AT, BODY_AT), claimedTime(bytes));
        if (lookup instanceof KeyLookup.Known known) {
            return verify(bytes, known.key());
        }
        return refused(lookup instanceof KeyLookup.Revoked ? Reason.REVOKED : Reason.UNKNOWN_KEY);
    }

    /** Empty unless the value is canonical: one token has one spelling. */
    private static byte[] decode(String value) {
        try {
            byte[] bytes = value.length() > MAX_CHARACTERS
                    ? new byte[0]
                    : Base64.getUrlDecoder().decode(value);
            return isCanonical(value, bytes) ? bytes : new byte[0];
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    /** Whole groups of characters have one spelling: only padding, and the spare bits of a part of a group, give others. */
    private static boolean isCanonical(String value, byte[] bytes) {
        return value.indexOf('=') < 0 && (value.length() % BASE64_GROUP == 0 || spells(value, ENCODER.encode(bytes)));
    }

    private static boolean spells(String value, byte[] canonical) {
        boolean same = value.length() == canonical.length;
        for (int i = 0; same && i < canonical.length; i++) {
            same = value.charAt(i) == canonical[i];
        }
        return same;
    }

    /** When a token claims to have been signed; nothing that has no place for it is a token. */
    private static Instant claimedTime(byte[] bytes) {
        return bytes.length < COMMITTED_AT + Integer.BYTES
                ? Instant.MIN
                : Instant.ofEpochSecond(
                        Integer.toUnsignedLong(ByteBuffer.wrap(bytes).getInt(COMMITTED_AT)));
    }

    private TokenVerdict verify(byte[] bytes, RingKey key) {
        int signed = bytes.length - Hmac.BYTES;
        byte[] expected = signature(key, Arrays.copyOf(bytes, signed));
        if (!MessageDigest.isEqual(expected, Arrays.copyOfRange(bytes, signed, bytes.length))) {
            return refused(Reason.FORGED);
        }
        if (Byte.toUnsignedInt(bytes[0]) > VERSION) {
            return new TokenVerdict.Newer();
        }
        if (bytes[0] != VERSION || bytes.length != BYTES) {
            return refused(Reason.MALFORMED);
        }
        Token token = read(ByteBuffer.wrap(bytes, BODY_AT, bytes.length - BODY_AT));
        long now = clock.instant().getEpochSecond();
        if (now >= token.ttl() || now >= token.deadline()) {
            return refused(Reason.EXPIRED);
        }
        return new TokenVerdict.Valid(token);
    }

    private static Token read(ByteBuffer bytes) {
        byte[] sessionId = new byte[Token.ID_BYTES];
        bytes.get(sessionId);
        long version = Integer.toUnsignedLong(bytes.getInt());
        long committedAt = Integer.toUnsignedLong(bytes.getInt());
        long ttl = Integer.toUnsignedLong(bytes.getInt());
        long deadline = Integer.toUnsignedLong(bytes.getInt());
        byte[] principalTag = new byte[PrincipalTag.BYTES];
        bytes.get(principalTag);
        return new Token(sessionId, version, committedAt, ttl, deadline, principalTag);
    }

    private byte[] signature(RingKey key, byte[] signed) {
        return key.mac(PURPOSE).code(context, LengthPrefixed.join(signed));
    }

    private static TokenVerdict refused(Reason reason) {
        return new TokenVerdict.Refused(reason);
    }
}
