package io.distributedsession.benchmarks.forgery;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;

import io.distributedsession.SigningKeyRepository;
import io.distributedsession.benchmarks.node.Node;
import io.distributedsession.cookie.PrincipalTag;
import io.distributedsession.cookie.Token;
import io.distributedsession.cookie.TokenCodec;
import io.distributedsession.keys.KeyRing;
import io.distributedsession.keys.MemorySigningKeyRepository;
import io.distributedsession.keys.NoKeyProtector;
import io.distributedsession.keys.RingKey;

/**
 * Has what an attacker may have: other applications on the same keys, an own ring. And what none has, the key that signs, to
 * show that a token signed for something else is worth nothing.
 */
final class Forger {

    static final String APPLICATION = Node.APPLICATION;

    private final KeyRing ring;
    private final String cookieName;
    private final List<byte[]> otherKeys;
    private final InstantSource clock;
    private final List<TokenCodec> otherSigners;

    /**
     * A forger.
     *
     * @param keys those of the application
     * @param otherKeys the ids of keys of the ring that did not sign what is forged
     */
    Forger(SigningKeyRepository keys, String cookieName, List<byte[]> otherKeys, InstantSource clock) {
        this.ring = ring(keys, APPLICATION, clock);
        this.cookieName = cookieName;
        this.otherKeys = List.copyOf(otherKeys);
        this.clock = clock;
        KeyRing theirs = ring(keys, "other", clock);
        KeyRing own = ring(new MemorySigningKeyRepository(), APPLICATION, clock);
        this.otherSigners = List.of(
                new TokenCodec(theirs, "other", cookieName, clock),
                new TokenCodec(theirs, APPLICATION, cookieName, clock),
                new TokenCodec(ring, "other", cookieName, clock),
                new TokenCodec(ring, APPLICATION + " ", cookieName, clock),
                new TokenCodec(ring, APPLICATION, cookieName + "2", clock),
                new TokenCodec(ring, APPLICATION, APPLICATION, clock),
                // the border between two names moved by one character
                new TokenCodec(ring, APPLICATION + cookieName.charAt(0), cookieName.substring(1), clock),
                new TokenCodec(own, APPLICATION, cookieName, clock));
    }

    private static KeyRing ring(SigningKeyRepository keys, String application, InstantSource clock) {
        KeyRing ring = new KeyRing(keys, new NoKeyProtector(), application, clock, new SecureRandom());
        ring.start();
        return ring;
    }

    /** The key that signs the application's tokens. */
    RingKey key() {
        return ring.signing();
    }

    String cookieName() {
        return cookieName;
    }

    List<byte[]> otherKeys() {
        return otherKeys;
    }

    /** Those who sign for another application, another cookie, or under keys of their own. */
    List<TokenCodec> otherSigners() {
        return otherSigners;
    }

    long now() {
        return clock.instant().getEpochSecond();
    }

    /** What a token without its signature says. */
    Token token(byte[] unsigned) {
        ByteBuffer bytes = ByteBuffer.wrap(unsigned);
        byte[] id = new byte[Token.ID_BYTES];
        bytes.position(Genuine.KEY_ID_AT + Genuine.KEY_ID_BYTES).get(id);
        long version = Integer.toUnsignedLong(bytes.getInt());
        long committedAt = Integer.toUnsignedLong(bytes.getInt());
        long ttl = Integer.toUnsignedLong(bytes.getInt());
        long deadline = Integer.toUnsignedLong(bytes.getInt());
        byte[] principalTag = new byte[PrincipalTag.BYTES];
        bytes.get(principalTag);
        return new Token(id, version, committedAt, ttl, deadline, principalTag);
    }
}
