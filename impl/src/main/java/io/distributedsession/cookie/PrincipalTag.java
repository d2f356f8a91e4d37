package io.distributedsession.cookie;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;

import io.distributedsession.keys.KeyRing;
import io.distributedsession.keys.RingKey;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Shows without a read whether a session belongs to another user than the request. The tag stays as it is when another key
 * signs the token anew, so it is compared under every key that verifies: a key outlives the sessions begun under it.
 */
public final class PrincipalTag {

    /** The length of a tag in bytes. */
    public static final int BYTES = 4;

    private static final byte[] NOBODY = new byte[BYTES];

    private final KeyRing ring;

    public PrincipalTag(KeyRing ring) {
        this.ring = ring;
    }

    /** The tag of a user, or of none. */
    public byte[] of(Optional<String> principal) {
        return principal.map(name -> tag(ring.signing(), name)).orElseGet(NOBODY::clone);
    }

    /** Whether the tag is that of this user, or of none. */
    public boolean matches(byte[] tag, Optional<String> principal) {
        if (principal.isEmpty()) {
            return isNobody(tag);
        }
        return ring.verifying().stream().anyMatch(key -> MessageDigest.isEqual(tag, tag(key, principal.get())));
    }

    /** Whether the session belongs to no user. */
    public static boolean isNobody(byte[] tag) {
        return Arrays.equals(tag, NOBODY);
    }

    private static byte[] tag(RingKey key, String name) {
        byte[] tag = Arrays.copyOf(key.mac("principal").code(name.getBytes(UTF_8)), BYTES);
        if (isNobody(tag)) {
            tag[BYTES - 1] = 1;
        }
        return tag;
    }
}
