package io.distributedsession.keys;

import java.util.HexFormat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The vectors of RFC 5869, appendix A.1 to A.3. */
class HkdfTest {

    private static final HexFormat HEX = HexFormat.of();

    private static byte[] range(int from, int to) {
        byte[] bytes = new byte[to - from];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (from + i);
        }
        return bytes;
    }

    private static void check(byte[] salt, byte[] material, byte[] info, int length, String extracted, String output) {
        var key = Hkdf.extract(salt, material);
        assertThat(HEX.formatHex(key.getEncoded())).isEqualTo(extracted);
        assertThat(HEX.formatHex(Hkdf.expand(key, info, length))).isEqualTo(output);
    }

    @Test
    void basic() {
        check(
                range(0x00, 0x0d),
                HEX.parseHex("0b".repeat(22)),
                range(0xf0, 0xfa),
                42,
                "077709362c2e32df0ddc3f0dc47bba6390b6c73bb50f9c3122ec844ad7c2b3e5",
                "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865");
    }

    @Test
    void longInputsAndOutput() {
        check(
                range(0x60, 0xb0),
                range(0x00, 0x50),
                range(0xb0, 0x100),
                82,
                "06a6b88c5853361a06104c9ceb35b45cef760014904671014a193f40c15fc244",
                "b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09"
                        + "da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87");
    }

    @Test
    void noSaltAndNoInfo() {
        check(
                new byte[0],
                HEX.parseHex("0b".repeat(22)),
                new byte[0],
                42,
                "19ef24a32c717b167f33a91d6f648bdf96596776afdb6377ac434c1c293ccb04",
                "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8");
    }

    @Test
    void refusesMoreThanItCanGive() {
        assertThatThrownBy(() -> Hkdf.expand(Hkdf.extract(new byte[0], new byte[32]), new byte[0], 255 * 32 + 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("length");
    }

    @ParameterizedTest
    @CsvSource({"ab,c,,a,bc,", "ab,,c,ab,c,", "a,b,c,a,,bc", "'',a,b,a,'',b"})
    void joinedPartsAreUnambiguous(String a1, String a2, String a3, String b1, String b2, String b3) {
        assertThat(join(a1, a2, a3)).isNotEqualTo(join(b1, b2, b3));
    }

    private static byte[] join(String... parts) {
        byte[][] bytes = new byte[parts.length][];
        for (int i = 0; i < parts.length; i++) {
            bytes[i] = parts[i] == null ? new byte[0] : parts[i].getBytes();
        }
        return LengthPrefixed.join(bytes);
    }
}
