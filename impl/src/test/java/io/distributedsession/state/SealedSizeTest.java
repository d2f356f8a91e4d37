package io.distributedsession.state;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static io.distributedsession.state.Samples.FORM;
import static org.assertj.core.api.Assertions.assertThat;

/** What is stored is paid for by the byte. */
class SealedSizeTest {

    private static final int SPARE = 64;

    private final StateCodec codec = new StateCodec(8 << 20);

    private int sealedBytes(BeanState state) {
        return codec.encode(state, FORM).length + Sealer.OVERHEAD;
    }

    @ParameterizedTest
    @CsvSource({"2, 0.48", "12, 0.48", "60, 0.27", "200, 0.27"})
    void aCartIsMuchSmallerThanPlainSerialization(int lines, double goal) {
        Cart cart = Cart.ofLines(lines);
        int sealed = sealedBytes(cart.state());
        int plain = Cart.plainBytes(cart);
        double ratio = (double) sealed / plain;
        assertThat(ratio).as("%d of %d bytes", sealed, plain).isLessThanOrEqualTo(goal);
    }

    record Bean(Serializable plain, BeanState state) {}

    static List<Bean> smallBeans() {
        byte[] noise = new byte[10_000];
        new Random(1).nextBytes(noise);
        return List.of(
                new Bean(new Counter(), Samples.state("visits", 7)),
                new Bean(new Flag(), Samples.state("on", true)),
                new Bean(new Empty(), new BeanState(0, Map.of())),
                new Bean(new Primitives(), Samples.state("a", 1D, "b", 2F, "c", 'c', "d", (short) 4, "e", (byte) 5)),
                new Bean(new Noise(noise), Samples.state("noise", noise)));
    }

    @ParameterizedTest
    @MethodSource("smallBeans")
    void isNeverMuchLargerThanPlainSerialization(Bean bean) {
        assertThat(sealedBytes(bean.state())).isLessThanOrEqualTo(Cart.plainBytes(bean.plain()) + SPARE);
    }

    @Test
    void whatDoesNotCompressIsStoredAsItIs() {
        byte[] noise = new byte[10_000];
        new Random(1).nextBytes(noise);
        byte[] encoded = codec.encode(Samples.field(noise), FORM);
        assertThat(encoded[1]).isZero();
        assertThat(encoded).hasSizeLessThan(10_060);
    }

    private static final class Counter implements Serializable {
        private static final long serialVersionUID = 1L;
        private final int visits = 7;
    }

    private static final class Flag implements Serializable {
        private static final long serialVersionUID = 1L;
        private final boolean on = true;
    }

    private static final class Empty implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    private static final class Primitives implements Serializable {
        private static final long serialVersionUID = 1L;
        private final double a = 1;
        private final float b = 2;
        private final char c = 'c';
        private final short d = 4;
        private final byte e = 5;
    }

    private static final class Noise implements Serializable {
        private static final long serialVersionUID = 1L;
        private final byte[] noise;

        Noise(byte[] noise) {
            this.noise = noise;
        }
    }
}
