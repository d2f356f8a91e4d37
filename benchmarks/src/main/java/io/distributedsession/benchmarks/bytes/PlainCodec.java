package io.distributedsession.benchmarks.bytes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputStream;

import io.distributedsession.benchmarks.trace.Cart;
import io.distributedsession.benchmarks.trace.PlainJava;

/** Plain Java serialization, which believes what it reads. */
final class PlainCodec implements CartCodec {

    @Override
    public Object prepare(Cart cart) {
        return cart;
    }

    @Override
    public byte[] encode(Object prepared) {
        return PlainJava.bytes((Cart) prepared);
    }

    @Override
    public Object decode(byte[] bytes) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        }
    }
}
