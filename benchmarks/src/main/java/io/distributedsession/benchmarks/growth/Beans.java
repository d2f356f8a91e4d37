package io.distributedsession.benchmarks.growth;

import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

import io.distributedsession.OnConflict;
import io.distributedsession.benchmarks.node.Node;
import io.distributedsession.exchange.BeanForm;
import io.distributedsession.exchange.Exchange;
import io.distributedsession.state.MergeRules;
import io.distributedsession.state.StateForm;
import io.distributedsession.state.TypeFilter;

/** Beans of so many bytes that nothing can compress. */
final class Beans {

    /** The one that requests are about; by its name the last of its size to leave the head. */
    static final String CHANGED = "one";

    private static final String CONTENT = "content";

    private Beans() {}

    /** Stores a session of beans, of which one has 1 KB and the others share the rest. */
    static Consumer<Exchange> store(int sessionBytes, int count) {
        return exchange -> {
            int one = Math.min(GrowthRun.KB, sessionBytes / count);
            write(exchange, CHANGED, one, 0);
            for (int i = 1; i < count; i++) {
                write(exchange, "a" + i, (sessionBytes - one) / (count - 1), i);
            }
        };
    }

    /** Changes the one. */
    static Consumer<Exchange> change(int seed) {
        return exchange -> {
            byte[] before =
                    (byte[]) Node.beans(exchange).call(form(CHANGED), Map.of()).get(CONTENT);
            write(exchange, CHANGED, before.length, seed);
        };
    }

    /** Reads the one. */
    static Consumer<Exchange> read() {
        return exchange -> {
            if (!Node.beans(exchange).call(form(CHANGED), Map.of()).containsKey(CONTENT)) {
                throw new IllegalStateException("the state is lost: what is wrong may be cheap");
            }
        };
    }

    private static void write(Exchange exchange, String bean, int bytes, int seed) {
        byte[] content = new byte[bytes];
        new Random(seed).nextBytes(content);
        Node.beans(exchange).call(form(bean), Map.of()).put(CONTENT, content);
    }

    private static BeanForm form(String name) {
        return new BeanForm(
                new StateForm(name, 0, Beans.class.getClassLoader(), TypeFilter.JDK_VALUES, Set.of(CONTENT)),
                MergeRules.DEFAULT,
                false,
                OnConflict.Policy.REJECT);
    }
}
