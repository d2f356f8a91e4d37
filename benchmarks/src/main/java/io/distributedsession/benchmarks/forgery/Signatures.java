package io.distributedsession.benchmarks.forgery;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

import io.distributedsession.cookie.TokenCodec;
import io.distributedsession.keys.LengthPrefixed;
import io.distributedsession.keys.RingKey;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Tokens whose signature is that of something else, among them some that only a holder of the key can make. */
final class Signatures {

    private static final int UNKNOWN_KEYS = 200;
    private static final int RANDOM_SIGNATURES = 400;
    private static final int CONTEXTS = 20;
    private static final int LENGTHS = 20;
    private static final int NEWEST_VERSION = 255;

    private final Forger forger;
    private final Random random;

    Signatures(Forger forger, Random random) {
        this.forger = forger;
        this.random = random;
    }

    void of(Genuine cookie, Consumer<Mutant> attack) {
        byte[] bytes = cookie.bytes();
        byte[] unsigned = Arrays.copyOf(bytes, bytes.length - Genuine.MAC_BYTES);
        keys(cookie, bytes, attack);
        contexts(cookie, unsigned, attack);
        versions(cookie, bytes, unsigned, attack);
        expired(cookie, unsigned, attack);
        for (int i = 0; i < RANDOM_SIGNATURES; i++) {
            send("random signatures", cookie, joined(unsigned, randomBytes(Genuine.MAC_BYTES)), attack);
        }
    }

    private void keys(Genuine cookie, byte[] bytes, Consumer<Mutant> attack) {
        for (byte[] id : forger.otherKeys()) {
            send("ids of other keys of the ring", cookie, withKey(bytes, id), attack);
        }
        for (int i = 0; i < UNKNOWN_KEYS; i++) {
            byte[] unknown = withKey(bytes, randomBytes(Genuine.KEY_ID_BYTES));
            send("ids of no key", cookie, unknown, attack);
            // as if the key were younger than what the node knows
            ByteBuffer.wrap(unknown).putInt(Genuine.COMMITTED_AT, (int) forger.now() + i);
            send("ids of no key, just signed", cookie, unknown, attack);
        }
    }

    private static byte[] withKey(byte[] bytes, byte[] keyId) {
        byte[] swapped = bytes.clone();
        System.arraycopy(keyId, 0, swapped, Genuine.KEY_ID_AT, keyId.length);
        return swapped;
    }

    private void contexts(Genuine cookie, byte[] unsigned, Consumer<Mutant> attack) {
        for (TokenCodec codec : forger.otherSigners()) {
            String value = codec.sign(forger.token(unsigned));
            attack.accept(new Mutant("other application, cookie name or ring", List.of(cookie.header(value))));
        }
        RingKey key = forger.key();
        for (int i = 0; i < CONTEXTS; i++) {
            String other =
                    List.of("principal", "seal", "mark", "Token", "token ").get(i % 5) + (i < 5 ? "" : i);
            send("other purpose", cookie, signed(key, other, "token", unsigned), attack);
            send("other purpose", cookie, signed(key, "token", other, unsigned), attack);
            send("other purpose", cookie, signed(key, other, other, unsigned), attack);
        }
        byte[] bare = key.mac("token").code(unsigned);
        send("other purpose", cookie, joined(unsigned, bare), attack);
    }

    private void versions(Genuine cookie, byte[] bytes, byte[] unsigned, Consumer<Mutant> attack) {
        for (int version = 0; version <= NEWEST_VERSION; version++) {
            if (version != bytes[0]) {
                byte[] changed = bytes.clone();
                changed[0] = (byte) version;
                send("other version", cookie, changed, attack);
                byte[] resigned = unsigned.clone();
                resigned[0] = (byte) version;
                send("other version, signed", cookie, signed(resigned), attack);
            }
        }
        for (int more = 1; more <= LENGTHS; more++) {
            send("other length, signed", cookie, signed(Arrays.copyOf(unsigned, unsigned.length + more)), attack);
            send("other length, signed", cookie, signed(Arrays.copyOf(unsigned, unsigned.length - more)), attack);
        }
    }

    private void expired(Genuine cookie, byte[] unsigned, Consumer<Mutant> attack) {
        int now = (int) forger.now();
        for (int age = 0; age < CONTEXTS; age++) {
            byte[] idle = unsigned.clone();
            ByteBuffer.wrap(idle).putInt(Genuine.TTL_AT, now - age * age);
            send("expired", cookie, signed(idle), attack);
            byte[] dead = unsigned.clone();
            ByteBuffer.wrap(dead).putInt(Genuine.DEADLINE_AT, now - age * age);
            send("expired", cookie, signed(dead), attack);
        }
    }

    private byte[] signed(byte[] unsigned) {
        return signed(forger.key(), "token", "token", unsigned);
    }

    private byte[] signed(RingKey key, String subkey, String purpose, byte[] unsigned) {
        byte[] input = LengthPrefixed.join(
                purpose.getBytes(UTF_8),
                Forger.APPLICATION.getBytes(UTF_8),
                forger.cookieName().getBytes(UTF_8),
                unsigned);
        return joined(unsigned, key.mac(subkey).code(input));
    }

    private static byte[] joined(byte[] unsigned, byte[] signature) {
        byte[] token = Arrays.copyOf(unsigned, unsigned.length + signature.length);
        System.arraycopy(signature, 0, token, unsigned.length, signature.length);
        return token;
    }

    private byte[] randomBytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static void send(String family, Genuine cookie, byte[] token, Consumer<Mutant> attack) {
        attack.accept(new Mutant(family, List.of(cookie.header(Genuine.encode(token)))));
    }
}
