package io.distributedsession.benchmarks.bytes;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.distributedsession.benchmarks.trace.Cart;
import io.distributedsession.state.BeanState;
import io.distributedsession.state.StateCodec;
import io.distributedsession.state.StateForm;
import io.distributedsession.state.TypeFilter;

/** What the extension stores, before it is sealed: Java serialization that believes nothing, compressed. */
final class OwnCodec implements CartCodec {

    private static final int MAX_BYTES = 8 << 20;

    private final StateCodec codec = new StateCodec(MAX_BYTES);
    private final StateForm form = new StateForm(
            "cart",
            0,
            OwnCodec.class.getClassLoader(),
            TypeFilter.of(List.of(Cart.class, Cart.Line.class)),
            Set.of("lines", "customer", "currency", "note", "changes"));

    @Override
    public Object prepare(Cart cart) {
        return cart.fields();
    }

    @Override
    @SuppressWarnings("unchecked") // as prepared
    public byte[] encode(Object prepared) {
        return codec.encode(new BeanState(0, (Map<String, Object>) prepared), form);
    }

    @Override
    public Object decode(byte[] bytes) {
        return codec.decode(bytes, form).fields();
    }
}
