package io.distributedsession.benchmarks.bytes;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;

import io.distributedsession.benchmarks.trace.Cart;

import static java.nio.charset.StandardCharsets.UTF_8;

/** JSON-B, which every server has. */
final class JsonbCodec implements CartCodec {

    private final Jsonb jsonb = JsonbBuilder.create();

    @Override
    public Object prepare(Cart cart) {
        return CartData.of(cart);
    }

    @Override
    public byte[] encode(Object prepared) {
        return jsonb.toJson(prepared).getBytes(UTF_8);
    }

    @Override
    public Object decode(byte[] bytes) {
        return jsonb.fromJson(new String(bytes, UTF_8), CartData.class);
    }
}
