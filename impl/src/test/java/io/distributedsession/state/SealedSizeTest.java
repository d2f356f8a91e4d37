package io.distributedsession.state;

import java.io.Serializable;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** What is stored is paid for by the byte. */
class SealedSizeTest {

    private final StateCodec codec = new StateCodec(8 << 20);

    private static final class Counter implements Serializable {
        private static final long serialVersionUID = 1L;
        private final int visits = 7;
    }

    private static final class Flag implements Serializable {
        private static final long serialVersionUID = 1L;
        private final boolean on = true;
    }

    @Test
    void aCartIsMuchSmallerThanPlainSerialization() {
        for (int lines : new int[] {0, 1, 2, 5, 12, 30, 60, 200}) {
            Cart cart = Cart.ofLines(lines);
            int sealed = codec.encode(cart.state(), "cart").length + Sealer.OVERHEAD;
            int plain = Cart.plainBytes(cart);
            System.out.printf("%d lines: %d of %d = %.3f%n", lines, sealed, plain, (double) sealed / plain);
        }
        System.out.println(codec.encode(new BeanState(0, Map.of("visits", 7)), "c").length + 37 + " of "
                + Cart.plainBytes(new Counter()));
        System.out.println(codec.encode(new BeanState(0, Map.of("on", true)), "c").length + 37 + " of "
                + Cart.plainBytes(new Flag()));
    }
}
