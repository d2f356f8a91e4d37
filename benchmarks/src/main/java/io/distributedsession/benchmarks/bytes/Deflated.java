package io.distributedsession.benchmarks.bytes;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

import io.distributedsession.benchmarks.trace.Cart;

/** Another codec with compression, as a store that is paid by the byte wants it. */
final class Deflated implements CartCodec {

    private final CartCodec codec;

    Deflated(CartCodec codec) {
        this.codec = codec;
    }

    @Override
    public Object prepare(Cart cart) {
        return codec.prepare(cart);
    }

    @Override
    public byte[] encode(Object prepared) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(codec.encode(prepared));
        }
        return bytes.toByteArray();
    }

    @Override
    public Object decode(byte[] bytes) throws Exception {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return codec.decode(in.readAllBytes());
        }
    }
}
