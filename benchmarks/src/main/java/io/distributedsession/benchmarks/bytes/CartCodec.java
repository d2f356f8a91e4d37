package io.distributedsession.benchmarks.bytes;

import io.distributedsession.benchmarks.trace.Cart;

/** Writes carts and reads them. A codec may prepare a cart first, since what it takes to copy one is not its fault. */
interface CartCodec {

    /** The cart in the form that {@link #encode} takes and {@link #decode} gives. */
    Object prepare(Cart cart);

    byte[] encode(Object prepared) throws Exception;

    Object decode(byte[] bytes) throws Exception;
}
