package io.distributedsession.benchmarks.rotation;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;

import io.distributedsession.SessionStoreException;
import io.distributedsession.SigningKeyRepository;
import io.distributedsession.cookie.PrincipalTag;
import io.distributedsession.cookie.Token;
import io.distributedsession.cookie.TokenCodec;
import io.distributedsession.cookie.TokenVerdict;
import io.distributedsession.keys.KeyRing;
import io.distributedsession.keys.KeySchedule;
import io.distributedsession.keys.NoKeyProtector;

/** A node as far as it signs and verifies, with a clock that is wrong by a constant. */
final class KeyNode {

    private static final String APPLICATION = "bench";
    private static final String COOKIE = "__Host-bench";
    private static final int KEY_ID_AT = 1;

    private final SecureRandom random = new SecureRandom();
    private final SigningKeyRepository keys;
    private final KeySchedule schedule;
    private final InstantSource clock;
    private KeyRing ring;
    private TokenCodec codec;

    KeyNode(SigningKeyRepository keys, KeySchedule schedule, InstantSource clock) {
        this.keys = keys;
        this.schedule = schedule;
        this.clock = clock;
    }

    /** Begins anew, knowing nothing; where the table does not answer, the node stays as it is. */
    boolean restart() {
        KeyRing fresh = new KeyRing(keys, new NoKeyProtector(), APPLICATION, schedule, clock, random);
        if (!tried(fresh::start)) {
            return false;
        }
        ring = fresh;
        codec = new TokenCodec(ring, APPLICATION, COOKIE, clock);
        return true;
    }

    /** What the timer does. */
    boolean refresh() {
        return tried(ring::refresh);
    }

    private static boolean tried(Runnable action) {
        try {
            action.run();
            return true;
        } catch (SessionStoreException e) {
            return false;
        }
    }

    /** A cookie of a new session; none if this node has no key to sign with. */
    Optional<Cookie> sign(Duration lifetime) {
        byte[] id = new byte[Token.ID_BYTES];
        random.nextBytes(id);
        long now = clock.instant().getEpochSecond();
        long until = now + lifetime.toSeconds();
        try {
            String value = codec.sign(new Token(id, 1, now, until, until, new byte[PrincipalTag.BYTES]));
            byte[] keyId = new byte[Long.BYTES];
            System.arraycopy(Base64.getUrlDecoder().decode(value), KEY_ID_AT, keyId, 0, keyId.length);
            return Optional.of(
                    new Cookie(value, Base64.getUrlEncoder().withoutPadding().encodeToString(keyId), until));
        } catch (SessionStoreException e) {
            return Optional.empty();
        }
    }

    /** Whether this node knows a key, without asking the table. */
    boolean knows(String keyId) {
        return ring.verifying().stream().anyMatch(key -> key.id().equals(keyId));
    }

    /** What this node makes of a cookie's value; nothing if it cannot tell now. */
    Optional<TokenVerdict> verify(String value) {
        try {
            return Optional.of(codec.verify(value));
        } catch (SessionStoreException e) {
            return Optional.empty();
        }
    }

    /** The key that signs here, without asking the table. */
    Optional<String> activeKey() {
        return ring.condition().activeKeyId();
    }
}
