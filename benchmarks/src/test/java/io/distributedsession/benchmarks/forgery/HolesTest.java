package io.distributedsession.benchmarks.forgery;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A run that found nothing in a broken verification would be worth nothing. Each of these verifications has a hole: it takes
 * a forged cookie for the genuine one that it resembles.
 */
class HolesTest {

    private static final int COOKIES = 2;

    private static boolean holds(Hole hole) throws Exception {
        return new ForgeryRun(COOKIES, hole)
                .run(new PrintStream(OutputStream.nullOutputStream()))
                .holds();
    }

    /** A verification that sees what a repair makes of the cookies. */
    private static Hole seeing(BiFunction<List<String>, World, List<String>> repair) {
        return (entrance, world) -> new Entrance() {
            @Override
            public Answer request(List<String> cookieHeaders, boolean asks) {
                return entrance.request(repair.apply(cookieHeaders, world), asks);
            }

            @Override
            public long calls() {
                return entrance.calls();
            }
        };
    }

    /** A verification that does not look at some of the token's bytes. */
    private static Hole ignoring(int from, int to) {
        return seeing((headers, world) -> like(headers, world, (bytes, genuine) -> {
                    byte[] repaired = bytes.clone();
                    System.arraycopy(genuine, from, repaired, from, to - from);
                    return Arrays.equals(repaired, genuine);
                })
                .orElse(headers));
    }

    private interface Likeness {
        boolean test(byte[] bytes, byte[] genuine);
    }

    private static Optional<List<String>> like(List<String> headers, World world, Likeness likeness) {
        return decode(headers.get(0))
                .flatMap(bytes -> world.genuine().stream()
                        .filter(genuine ->
                                bytes.length == genuine.bytes().length && likeness.test(bytes, genuine.bytes()))
                        .findFirst()
                        .map(genuine -> List.of(genuine.header())));
    }

    private static Optional<byte[]> decode(String header) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(header.substring(header.indexOf('=') + 1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A verification that reads a value in another way than the canonical one. */
    private static Hole reading(Predicate<String> removed, String from, String to) {
        return seeing((headers, world) -> {
            String header = headers.get(0);
            int equals = header.indexOf('=') + 1;
            StringBuilder value = new StringBuilder();
            header.substring(equals)
                    .chars()
                    .mapToObj(character -> String.valueOf((char) character))
                    .filter(removed.negate())
                    .forEach(value::append);
            return List.of(header.substring(0, equals) + value.toString().replace(from, to));
        });
    }

    @Test
    void noHole_isFoundInTheVerificationItself() throws Exception {
        assertThat(holds(Hole.NONE)).isTrue();
    }

    @Test
    void signatureComparedWithoutItsLastByte_isFound() throws Exception {
        assertThat(holds(ignoring(92, 93))).isFalse();
    }

    @Test
    void signatureComparedWithoutItsFirstByte_isFound() throws Exception {
        assertThat(holds(ignoring(61, 62))).isFalse();
    }

    @Test
    void versionThatIsNotSigned_isFound() throws Exception {
        assertThat(holds(ignoring(0, 1))).isFalse();
    }

    @Test
    void keyIdThatIsNotSigned_isFound() throws Exception {
        assertThat(holds(ignoring(1, 9))).isFalse();
    }

    @Test
    void expiryThatIsNotSigned_isFound() throws Exception {
        assertThat(holds(ignoring(49, 53))).isFalse();
    }

    @Test
    void oneBitThatIsNotSigned_isFound() throws Exception {
        assertThat(holds(seeing((headers, world) -> like(headers, world, (bytes, genuine) -> {
                            bytes[40] ^= 1;
                            return Arrays.equals(bytes, genuine);
                        })
                        .orElse(headers))))
                .isFalse();
    }

    @Test
    void paddingThatIsIgnored_isFound() throws Exception {
        assertThat(holds(reading("="::equals, "", ""))).isFalse();
    }

    @Test
    void lineBreakThatIsIgnored_isFound() throws Exception {
        assertThat(holds(reading("\n"::equals, "", ""))).isFalse();
    }

    @Test
    void otherAlphabet_isFound() throws Exception {
        assertThat(holds(reading(none -> false, "+", "-"))).isFalse();
    }

    @Test
    void firstOfSeveralCookies_isFound() throws Exception {
        assertThat(holds(seeing((headers, world) -> List.of(headers.get(0).split("; ?")[0]))))
                .isFalse();
    }

    @Test
    void readBeforeTheVerification_isFound() throws Exception {
        Hole early = (entrance, world) -> new Entrance() {
            private long early;

            @Override
            public Answer request(List<String> cookieHeaders, boolean asks) {
                early++;
                return entrance.request(cookieHeaders, asks);
            }

            @Override
            public long calls() {
                return entrance.calls() + early;
            }
        };
        assertThat(holds(early)).isFalse();
    }
}
