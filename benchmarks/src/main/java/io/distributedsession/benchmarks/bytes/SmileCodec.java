package io.distributedsession.benchmarks.bytes;

import java.io.IOException;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.smile.databind.SmileMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.distributedsession.benchmarks.trace.Cart;

/** Jackson with its binary form of JSON. */
final class SmileCodec implements CartCodec {

    private final ObjectMapper mapper = new SmileMapper().registerModule(new JavaTimeModule());

    @Override
    public Object prepare(Cart cart) {
        return CartData.of(cart);
    }

    @Override
    public byte[] encode(Object prepared) throws IOException {
        return mapper.writeValueAsBytes(prepared);
    }

    @Override
    public Object decode(byte[] bytes) throws IOException {
        return mapper.readValue(bytes, CartData.class);
    }
}
