package io.distributedsession.benchmarks.hostile;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.distributedsession.CookieOptions;
import io.distributedsession.SigningKey;
import io.distributedsession.cookie.SessionCookie;
import io.distributedsession.cookie.Token;
import io.distributedsession.cookie.TokenCodec;
import io.distributedsession.cookie.TokenVerdict;
import io.distributedsession.keys.KeyRing;
import io.distributedsession.keys.LengthPrefixed;
import io.distributedsession.keys.MemorySigningKeyRepository;
import io.distributedsession.keys.NoKeyProtector;
import io.distributedsession.keys.RingKey;
import io.distributedsession.state.BeanState;
import io.distributedsession.state.Sealer;
import io.distributedsession.state.SessionFacts;
import io.distributedsession.state.StateCodec;
import io.distributedsession.state.StateForm;
import io.distributedsession.state.TypeFilter;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

/** An application that reads blobs. Every JVM has the same keys, so that one can seal what another one opens. */
final class Application {

    static final int MAX_BYTES = 1 << 20;
    static final String BEAN = "cart";
    static final String PARTITION = "hostile.s.example";
    static final byte[] STATE_ID = new byte[SessionFacts.STATE_ID_BYTES];
    static final byte[] TAG = {1, 2, 3, 4, 5, 6, 7, 8};
    static final int CHUNK = 1;
    static final int CHUNKS = 3;

    private static final String NAME = "hostile";
    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
    private static final String KEY_ID = "AAECAwQFBgc";
    private static final int MASTER_BYTES = 32;

    private final String name;
    private final KeyRing ring;
    private final SessionCookie cookie;
    private final TokenCodec tokens;
    private final StateCodec codec = new StateCodec(MAX_BYTES);
    private final StateForm form;
    private final Sealer sealer;
    private final byte[] honest;

    private Application(String name, StateForm form) {
        this.name = name;
        this.form = form;
        MemorySigningKeyRepository keys = new MemorySigningKeyRepository();
        keys.storeIfAbsent(
                "genesis",
                new SigningKey(
                        KEY_ID,
                        "fixed",
                        NOW.minus(Duration.ofDays(1)),
                        NOW.minus(Duration.ofDays(1)),
                        NOW.plus(Duration.ofDays(365)),
                        SigningKey.State.CREATED,
                        new byte[MASTER_BYTES]));
        SecureRandom random = new SecureRandom();
        ring = new KeyRing(keys, new NoKeyProtector(), name, () -> NOW, random);
        ring.start();
        cookie = new SessionCookie(CookieOptions.builder().build(), name);
        tokens = new TokenCodec(ring, name, cookie.name(), () -> NOW);
        sealer = new Sealer(ring, random);
        honest = encode("honest");
    }

    /** The application that is attacked. */
    static Application reading(ClassLoader loader, Guard guard) {
        return new Application(NAME, form(loader, guard == Guard.OFF ? Gadgets.permissive() : admitted()));
    }

    /** What the attacked application's bean may hold. */
    static TypeFilter admitted() {
        return TypeFilter.of(Sample.types());
    }

    /** One that shares the key table with it, and whose beans may hold anything. */
    static Application attacking(String name) {
        return new Application(name, form(Application.class.getClassLoader(), Gadgets.permissive()));
    }

    static Application itself() {
        return attacking(NAME);
    }

    private static StateForm form(ClassLoader loader, TypeFilter types) {
        return new StateForm(BEAN, 0, loader, types, Set.of("field", "lines"));
    }

    byte[] encode(Object value) {
        return codec.encode(new BeanState(0, Collections.singletonMap("field", value)), form);
    }

    Sealer sealer() {
        return sealer;
    }

    static SessionFacts facts() {
        return new SessionFacts(STATE_ID, NOW, NOW.getEpochSecond() + 3600, Optional.of("ada"));
    }

    String token() {
        byte[] id = new byte[Token.ID_BYTES];
        long now = NOW.getEpochSecond();
        return tokens.sign(new Token(id, 3, now - 60, now + 600, now + 3600, new byte[4]));
    }

    String cookieName() {
        return cookie.name();
    }

    /** What is made of a blob, or {@code null} if it was refused without an error. */
    Object read(Target target, byte[] blob) {
        return switch (target) {
            case PAYLOAD -> codec.decode(framed(blob), form);
            case FRAME -> codec.decode(blob, form);
            case COMPARED -> codec.sameState(blob, honest, form);
            case BEAN -> codec.decode(sealer.openBean(STATE_ID, BEAN, TAG, blob), form);
            case CHUNK -> sealer.openChunk(STATE_ID, BEAN, TAG, CHUNK, CHUNKS, blob);
            case RECORD -> SessionFacts.decode(sealer.openRecord(PARTITION, blob));
            case FACTS -> SessionFacts.decode(blob);
            case TOKEN -> taken(tokens.verify(new String(blob, ISO_8859_1)));
            case SIGNED -> taken(tokens.verify(signed(blob)));
            case COOKIE ->
                tokens.verify(cookie.values(List.of(new String(blob, ISO_8859_1))))
                        .map(Application::taken)
                        .orElse(null);
        };
    }

    private static Object taken(TokenVerdict verdict) {
        return verdict instanceof TokenVerdict.Refused ? null : verdict;
    }

    /** A plain payload behind the header of a bean's state. */
    static byte[] framed(byte[] payload) {
        return ByteBuffer.allocate(payload.length + 4)
                .put((byte) 1)
                .put((byte) 0)
                .putShort((short) 0)
                .put(payload)
                .array();
    }

    private String signed(byte[] body) {
        RingKey key = ring.signing();
        byte[] mac = key.mac("token")
                .code(LengthPrefixed.join(
                        "token".getBytes(UTF_8),
                        name.getBytes(UTF_8),
                        cookie.name().getBytes(UTF_8),
                        body));
        byte[] signed = Arrays.copyOf(body, body.length + mac.length);
        System.arraycopy(mac, 0, signed, body.length, mac.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }
}
