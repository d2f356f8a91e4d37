package io.distributedsession.benchmarks.bytes;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Random;

import io.distributedsession.benchmarks.Figure;
import io.distributedsession.benchmarks.trace.Cart;
import io.distributedsession.benchmarks.trace.PlainJava;
import io.distributedsession.state.BeanState;
import io.distributedsession.state.Sealer;
import io.distributedsession.state.StateCodec;
import io.distributedsession.state.StateForm;
import io.distributedsession.state.TypeFilter;

/** How large states become. */
final class Sizes {

    private static final List<Integer> LINES = List.of(0, 2, 12, 60, 600);
    private static final int MAX_BYTES = 8 << 20;

    private Sizes() {}

    /** Prints the sizes of carts under all codecs. */
    static void print(PrintStream out) throws Exception {
        out.printf("%-28s", "bytes of a cart of lines:");
        LINES.forEach(lines -> out.printf("%9d", lines));
        out.println();
        for (Codecs codec : Codecs.values()) {
            out.printf("%-28s", codec.title());
            for (int lines : LINES) {
                out.printf("%,9d", bytes(codec, lines));
            }
            out.println();
        }
    }

    /** The sealed value of a cart over its plain serialization. */
    static double ratio(int lines) throws Exception {
        return (double) bytes(Codecs.SEALED, lines) / bytes(Codecs.PLAIN, lines);
    }

    private static int bytes(Codecs codec, int lines) throws Exception {
        CartCodec chosen = codec.codec();
        return chosen.encode(chosen.prepare(Cart.ofLines(lines, new Random(lines)))).length;
    }

    /** The bean that gains least: sealed bytes beyond its plain serialization. */
    static Figure worst(PrintStream out, double limit) {
        int worst = Integer.MIN_VALUE;
        for (Dense bean : Dense.all()) {
            int plain = PlainJava.bytes(bean.plain()).length;
            int sealed = sealed(bean.fields());
            out.printf("%-28s plain %,9d sealed %,9d%n", bean.title(), plain, sealed);
            worst = Math.max(worst, sealed - plain);
        }
        return Figure.atMost(worst, limit, " bytes");
    }

    private static int sealed(Map<String, Object> fields) {
        StateForm form =
                new StateForm("bean", 0, Sizes.class.getClassLoader(), TypeFilter.of(List.of()), fields.keySet());
        return new StateCodec(MAX_BYTES).encode(new BeanState(0, fields), form).length + Sealer.OVERHEAD;
    }
}
