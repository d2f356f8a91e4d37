package io.distributedsession.state;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.distributedsession.cookie.PrincipalTag;
import io.distributedsession.cookie.Token;
import io.distributedsession.cookie.TokenCodec;
import io.distributedsession.cookie.TokenVerdict;
import io.distributedsession.keys.CountingRandom;
import io.distributedsession.keys.KeyRing;
import io.distributedsession.keys.TestClock;
import io.distributedsession.keys.TestRing;
import io.distributedsession.keys.WrappingKeyProtector;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** What is stored today must be readable tomorrow: the vectors of {@code docs/internals/formats.md}. */
class FormatVectorsTest {

    private static final HexFormat HEX = HexFormat.of();
    private static final byte[] STATE_ID = counting(0x60, 16);
    private static final byte[] TAG = counting(0x70, 8);
    private static final String HEAD = "shop.s.example";
    private static final int DRAWN_FOR_THE_KEY = 8 + 32;

    private final String document = document();
    private final TestClock clock = new TestClock();
    private final KeyRing ring = TestRing.known(clock, "shop");
    private final Sealer sealer = new Sealer(ring, randomAfterTheKey());
    private final StateCodec codec = new StateCodec(8 << 20);
    private final long now = TestClock.START.getEpochSecond();

    private static byte[] counting(int from, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (from + i);
        }
        return bytes;
    }

    private static CountingRandom randomAfterTheKey() {
        CountingRandom random = new CountingRandom();
        random.nextBytes(new byte[DRAWN_FOR_THE_KEY]);
        return random;
    }

    private static String document() {
        try {
            return Files.readString(Path.of("..", "docs", "internals", "formats.md"));
        } catch (IOException e) {
            throw new IllegalStateException("tests run in the folder of their module", e);
        }
    }

    private String vector(String name) {
        Matcher line =
                Pattern.compile("^" + name + "  +(\\S+)$", Pattern.MULTILINE).matcher(document);
        assertThat(line.find()).as(name).isTrue();
        return line.group(1);
    }

    private byte[] bytes(String name) {
        return HEX.parseHex(vector(name));
    }

    private SessionFacts facts() {
        return new SessionFacts(STATE_ID, Instant.ofEpochSecond(now), now + 43200, Optional.of("ada"));
    }

    @Test
    void subkeys() {
        assertThat(ring.signing().subkey("token").getEncoded()).isEqualTo(bytes("subkey token"));
        assertThat(ring.signing().subkey("principal").getEncoded()).isEqualTo(bytes("subkey principal"));
        assertThat(ring.signing().seal(bytes("state id")).getEncoded()).isEqualTo(bytes("subkey seal"));
    }

    @Test
    void token() {
        byte[] tag = new PrincipalTag(ring).of(Optional.of("ada"));
        assertThat(tag).isEqualTo(bytes("principal tag"));
        Token token = new Token(bytes("session id"), 3, now, now + 1320, now + 43200, tag);
        TokenCodec tokens = new TokenCodec(ring, "shop", "__Host-shop", clock);
        assertThat(tokens.sign(token)).isEqualTo(vector("token"));
        assertThat(tokens.verify(vector("token"))).isEqualTo(new TokenVerdict.Valid(token));
    }

    @Test
    void wrappedKey() {
        byte[] master = counting(8, 32);
        WrappingKeyProtector protector =
                new WrappingKeyProtector("shop", bytes("wrapping key"), Optional.empty(), randomAfterTheKey());
        assertThat(protector.wrap(ring.signing().id(), master)).isEqualTo(bytes("wrapped key"));
        assertThat(protector.unwrap(ring.signing().id(), bytes("wrapped key"))).isEqualTo(master);
    }

    @Test
    void sealedBean() {
        byte[] plain = "hello".getBytes(UTF_8);
        assertThat(sealer.sealBean(STATE_ID, "cart", TAG, plain)).isEqualTo(bytes("seal bean"));
        assertThat(sealer.openBean(STATE_ID, "cart", TAG, bytes("seal bean"))).isEqualTo(plain);
    }

    @Test
    void sealOfAChunk() {
        byte[] plain = "hello".getBytes(UTF_8);

        assertThat(sealer.sealChunk(STATE_ID, "cart", TAG, 1, 3, plain)).isEqualTo(bytes("seal chunk"));
        assertThat(sealer.openChunk(STATE_ID, "cart", TAG, 1, 3, bytes("seal chunk")))
                .isEqualTo(plain);
    }

    @Test
    void sealedRecord() {
        assertThat(facts().encode()).isEqualTo(bytes("facts"));
        assertThat(sealer.sealRecord(HEAD, facts().encode())).isEqualTo(bytes("seal record"));
        assertThat(SessionFacts.decode(sealer.openRecord(HEAD, bytes("seal record"))))
                .isEqualTo(facts());
    }

    @Test
    void state() {
        BeanState state = new BeanState(7, Map.of("greeting", "hello"));
        assertThat(PayloadWriter.write(state.fields(), Samples.FORM, 1000).bytes())
                .isEqualTo(bytes("payload"));
        assertThat(codec.decode(bytes("state plain"), Samples.form(7))).isEqualTo(state);
        assertThat(codec.decode(bytes("state deflated"), Samples.form(7))).isEqualTo(state);
    }

    @Test
    void dictionary() throws IOException, NoSuchAlgorithmException {
        try (InputStream in = StateCodec.class.getResourceAsStream("dictionary-1.bin")) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
            assertThat(digest).isEqualTo(bytes("dictionary 1 sha-256"));
        }
    }
}
