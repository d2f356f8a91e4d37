package io.distributedsession.keys;

import java.security.Key;
import java.security.spec.AlgorithmParameterSpec;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

import javax.crypto.Mac;
import javax.crypto.MacSpi;

import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class HmacTest {

    /** RFC 4231, section 4.3. */
    private static final Key KEY = Hmac.key("Jefe".getBytes(UTF_8));

    private static final byte[] DATA = "what do ya want for nothing?".getBytes(UTF_8);
    private static final String CODE = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";

    @Test
    void codeIsThatOfTheRfc_inOnePartOrSeveral() {
        Hmac hmac = Hmac.under(KEY);

        assertThat(hex(hmac.code(DATA))).isEqualTo(CODE);
        assertThat(hex(hmac.code("what do ya want ".getBytes(UTF_8), "for nothing?".getBytes(UTF_8))))
                .isEqualTo(CODE);
    }

    @Test
    void codesMadeByManyThreadsAtOnce_areRight() {
        Hmac hmac = Hmac.under(KEY);

        List<String> codes = IntStream.range(0, 20_000)
                .parallel()
                .mapToObj(i -> hex(hmac.code(DATA)))
                .distinct()
                .toList();

        assertThat(codes).containsExactly(CODE);
    }

    @Test
    void codeOfAProviderThatCopiesNothing_isMadeAnew() {
        Mac uncopied = new Mac(new NoCopies(), null, Hmac.ALGORITHM) {};

        assertThat(hex(new Hmac(KEY, uncopied).code(DATA))).isEqualTo(CODE);
    }

    private static String hex(byte[] code) {
        return HexFormat.of().formatHex(code);
    }

    /** Is not {@link Cloneable}, and is to be asked for nothing. */
    private static final class NoCopies extends MacSpi {

        @Override
        protected int engineGetMacLength() {
            throw new UnsupportedOperationException("length");
        }

        @Override
        protected void engineInit(Key key, AlgorithmParameterSpec parameters) {
            throw new UnsupportedOperationException("init");
        }

        @Override
        protected void engineUpdate(byte input) {
            throw new UnsupportedOperationException("update");
        }

        @Override
        protected void engineUpdate(byte[] input, int offset, int length) {
            throw new UnsupportedOperationException("update");
        }

        @Override
        protected byte[] engineDoFinal() {
            throw new UnsupportedOperationException("doFinal");
        }

        @Override
        protected void engineReset() {
            throw new UnsupportedOperationException("reset");
        }
    }
}
