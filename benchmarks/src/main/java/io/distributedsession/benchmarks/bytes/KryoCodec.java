package io.distributedsession.benchmarks.bytes;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import com.esotericsoftware.kryo.serializers.CompatibleFieldSerializer;
import io.distributedsession.benchmarks.trace.Cart;

/** Kryo with registered classes, and with names of fields in the bytes: without them a new field ends all sessions. */
final class KryoCodec implements CartCodec {

    private static final int BUFFER = 4096;

    private final Kryo kryo = new Kryo();

    KryoCodec() {
        kryo.setDefaultSerializer(CompatibleFieldSerializer.class);
        kryo.setReferences(true);
        kryo.register(CartData.class);
        kryo.register(CartData.LineData.class);
        kryo.register(ArrayList.class);
        kryo.register(BigDecimal.class);
        kryo.register(Instant.class);
    }

    @Override
    public Object prepare(Cart cart) {
        return CartData.of(cart);
    }

    @Override
    public byte[] encode(Object prepared) {
        Output out = new Output(BUFFER, -1);
        kryo.writeObject(out, prepared);
        return out.toBytes();
    }

    @Override
    public Object decode(byte[] bytes) {
        return kryo.readObject(new Input(bytes), CartData.class);
    }
}
