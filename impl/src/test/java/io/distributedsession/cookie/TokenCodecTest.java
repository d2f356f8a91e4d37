package io.distributedsession.cookie;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import io.distributedsession.SessionRejected.Reason;
import io.distributedsession.SessionStoreException;
import io.distributedsession.keys.KeyRing;
import io.distributedsession.keys.LengthPrefixed;
import io.distributedsession.keys.RingKey;
import io.distributedsession.keys.TestClock;
import io.distributedsession.keys.TestRepository;
import io.distributedsession.keys.TestRing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TokenCodecTest {

    private static final String NAME = "__Host-shop";
    private static final long NOW = TestClock.START.getEpochSecond();

    private final TestClock clock = new TestClock();
    private final TestRepository repository = new TestRepository();
    private final KeyRing ring = TestRing.started(repository, clock);
    private final TokenCodec codec = codec(TestRing.APPLICATION, NAME);
    private final Token token = Tokens.lasting(NOW, 60, 600);

    private TokenCodec codec(String application, String cookieName) {
        return new TokenCodec(ring, application, cookieName, clock);
    }

    private static byte[] bytes(String value) {
        return Base64.getUrlDecoder().decode(value);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String signed(byte[] body, RingKey key, String subkey, String purpose, String application) {
        byte[] mac = key.mac(subkey)
                .code(LengthPrefixed.join(
                        purpose.getBytes(UTF_8), application.getBytes(UTF_8), NAME.getBytes(UTF_8), body));
        return text(
                ByteBuffer.allocate(body.length + mac.length).put(body).put(mac).array());
    }

    private static TokenVerdict refused(Reason reason) {
        return new TokenVerdict.Refused(reason);
    }

    @Test
    void aSignedTokenIsValid() {
        String value = codec.sign(token);
        assertThat(value).hasSize(124).matches("[A-Za-z0-9_-]+");
        assertThat(bytes(value)).hasSize(93).startsWith(1);
        assertThat(codec.verify(value)).isEqualTo(new TokenVerdict.Valid(token));
    }

    @Test
    void everyFlippedBitIsRefused() {
        byte[] genuine = bytes(codec.sign(token));
        clock.advance(Duration.ofMinutes(2));
        for (int bit = 0; bit < genuine.length * 8; bit++) {
            byte[] forged = genuine.clone();
            forged[bit / 8] ^= (byte) (1 << bit % 8);
            boolean inKeyId = bit / 8 >= 1 && bit / 8 < 9;
            assertThat(codec.verify(text(forged)))
                    .as("bit %d", bit)
                    .isEqualTo(refused(inKeyId ? Reason.UNKNOWN_KEY : Reason.FORGED));
        }
    }

    @Test
    void unknownKeyThatMayBeYoungerThanTheLastRead_isNotRefused() {
        byte[] young = bytes(codec.sign(token));
        Arrays.fill(young, 1, 9, (byte) 7);
        byte[] newer = young.clone();
        newer[0] = 2;
        assertThat(codec.verify(text(young))).as("read for it").isEqualTo(refused(Reason.UNKNOWN_KEY));

        assertThatThrownBy(() -> codec.verify(text(young))).isInstanceOf(SessionStoreException.class);
        assertThatThrownBy(() -> codec.verify(text(newer))).isInstanceOf(SessionStoreException.class);
        assertThat(codec.verify(text(Arrays.copyOf(young, 48)))).isEqualTo(refused(Reason.UNKNOWN_KEY));
    }

    @Test
    void everyTruncationAndExtensionIsRefused() {
        String value = codec.sign(token);
        clock.advance(Duration.ofMinutes(2));
        for (int length = 0; length < value.length(); length++) {
            assertThat(codec.verify(value.substring(0, length))).isInstanceOf(TokenVerdict.Refused.class);
            assertThat(codec.verify(value.substring(length + 1))).isInstanceOf(TokenVerdict.Refused.class);
        }
        for (int more = 1; more < 600; more++) {
            assertThat(codec.verify(value + "A".repeat(more))).isInstanceOf(TokenVerdict.Refused.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s=", "%s==", "%s====", " %s", "%s ", "\"%s\"", "%s\n", "%sé", "%s\u0100", "%%%s", ""})
    void otherSpellingsAreMalformed(String spelling) {
        assertThat(codec.verify(spelling.formatted(codec.sign(token)))).isEqualTo(refused(Reason.MALFORMED));
    }

    @Test
    void theOtherBase64AlphabetAndTrailingBitsAreMalformed() {
        byte[] body = Arrays.copyOf(bytes(codec.sign(token)), 95 - 32);
        body[0] = 2;
        Arrays.fill(body, 9, body.length, (byte) 0xff);
        String newer = signed(body, ring.signing(), "token", "token", TestRing.APPLICATION);
        assertThat(codec.verify(newer)).isEqualTo(new TokenVerdict.Newer());
        assertThat(codec.verify(newer.replace('_', '/'))).isEqualTo(refused(Reason.MALFORMED));
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        int last = alphabet.indexOf(newer.charAt(newer.length() - 1));
        String trailing = newer.substring(0, newer.length() - 1) + alphabet.charAt(last + 1);
        assertThat(bytes(trailing)).isEqualTo(bytes(newer));
        assertThat(codec.verify(trailing)).isEqualTo(refused(Reason.MALFORMED));
    }

    @Test
    void belongsToOneApplicationCookieAndPurpose() {
        String value = codec.sign(token);
        assertThat(codec("forum", NAME).verify(value)).isEqualTo(refused(Reason.FORGED));
        assertThat(codec(TestRing.APPLICATION, "shop").verify(value)).isEqualTo(refused(Reason.FORGED));
        byte[] body = Arrays.copyOf(bytes(value), 93 - 32);
        RingKey key = ring.signing();
        assertThat(codec.verify(signed(body, key, "token", "token", TestRing.APPLICATION)))
                .isInstanceOf(TokenVerdict.Valid.class);
        assertThat(codec.verify(signed(body, key, "token", "other", TestRing.APPLICATION)))
                .isEqualTo(refused(Reason.FORGED));
        assertThat(codec.verify(signed(body, key, "other", "token", TestRing.APPLICATION)))
                .isEqualTo(refused(Reason.FORGED));
    }

    @Test
    void aNewerFormatIsNewerOnlyIfItsSignatureHolds() {
        byte[] body = Arrays.copyOf(bytes(codec.sign(token)), 200);
        body[0] = 2;
        String newer = signed(body, ring.signing(), "token", "token", TestRing.APPLICATION);
        assertThat(codec.verify(newer)).isEqualTo(new TokenVerdict.Newer());
        assertThat(codec.verify(text(body))).isEqualTo(refused(Reason.FORGED));
        body[0] = (byte) 0x80;
        assertThat(codec.verify(signed(body, ring.signing(), "token", "token", TestRing.APPLICATION)))
                .isEqualTo(new TokenVerdict.Newer());
        body[0] = 1;
        assertThat(codec.verify(signed(body, ring.signing(), "token", "token", TestRing.APPLICATION)))
                .isEqualTo(refused(Reason.MALFORMED));
        body[0] = 0;
        assertThat(codec.verify(signed(body, ring.signing(), "token", "token", TestRing.APPLICATION)))
                .isEqualTo(refused(Reason.MALFORMED));
    }

    @Test
    void expiresAtItsTimeAndAtItsDeadline() {
        String idle = codec.sign(Tokens.lasting(NOW, 60, 600));
        String old = codec.sign(Tokens.lasting(NOW, 600, 60));
        clock.advance(Duration.ofMillis(59_999));
        assertThat(codec.verify(idle)).isInstanceOf(TokenVerdict.Valid.class);
        assertThat(codec.verify(old)).isInstanceOf(TokenVerdict.Valid.class);
        clock.advance(Duration.ofMillis(1));
        assertThat(codec.verify(idle)).isEqualTo(refused(Reason.EXPIRED));
        assertThat(codec.verify(old)).isEqualTo(refused(Reason.EXPIRED));
    }

    @Test
    void anExpiredForgeryIsAForgery() {
        byte[] forged = bytes(codec.sign(Tokens.lasting(NOW, 0, 0)));
        forged[92]++;
        assertThat(codec.verify(text(forged))).isEqualTo(refused(Reason.FORGED));
    }

    @Test
    void aRevokedKeysTokensAreRefused() {
        String value = codec.sign(token);
        repository.revoke(ring.signing().id(), "leaked");
        ring.refresh();
        assertThat(codec.verify(value)).isEqualTo(refused(Reason.REVOKED));
        assertThat(codec.verify(codec.sign(token))).isEqualTo(new TokenVerdict.Valid(token));
    }

    @Test
    void aTokenOfAnotherKeyThanTheActiveOneIsValid() {
        String value = codec.sign(token);
        repository.storeIfAbsent("next", TestRing.key(5, TestClock.START.minusSeconds(1)));
        repository.storeIfAbsent("last", TestRing.key(6, TestClock.START.plusSeconds(1)));
        clock.advance(Duration.ofSeconds(2));
        ring.refresh();
        assertThat(codec.verify(value)).isEqualTo(new TokenVerdict.Valid(token));
    }

    @Test
    void anUnknownKeyIsAnOutageWhileTheKeysCannotBeRead() {
        byte[] unknown = bytes(codec.sign(token));
        unknown[1]++;
        clock.advance(Duration.ofSeconds(5));
        repository.down(true);
        assertThatThrownBy(() -> codec.verify(text(unknown))).isInstanceOf(SessionStoreException.class);
    }

    @Test
    void severalCookiesAreRefused() {
        String value = codec.sign(token);
        assertThat(codec.verify(List.of())).isEqualTo(Optional.empty());
        assertThat(codec.verify(List.of(value))).contains(new TokenVerdict.Valid(token));
        assertThat(codec.verify(List.of(value, value))).contains(refused(Reason.MALFORMED));
    }
}
