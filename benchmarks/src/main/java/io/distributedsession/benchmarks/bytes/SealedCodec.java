package io.distributedsession.benchmarks.bytes;

import java.security.SecureRandom;
import java.time.InstantSource;

import io.distributedsession.benchmarks.trace.Cart;
import io.distributedsession.keys.KeyRing;
import io.distributedsession.keys.MemorySigningKeyRepository;
import io.distributedsession.keys.NoKeyProtector;
import io.distributedsession.state.Sealer;

/** What the extension stores, as it lies in the table. */
final class SealedCodec implements CartCodec {

    private static final byte[] STATE_ID = new byte[16];
    private static final byte[] TAG = new byte[8];
    private static final String BEAN = "cart";

    private final CartCodec codec = new OwnCodec();
    private final Sealer sealer;

    SealedCodec() {
        SecureRandom random = new SecureRandom();
        KeyRing ring = new KeyRing(
                new MemorySigningKeyRepository(), new NoKeyProtector(), "bench", InstantSource.system(), random);
        ring.start();
        sealer = new Sealer(ring, random);
    }

    @Override
    public Object prepare(Cart cart) {
        return codec.prepare(cart);
    }

    @Override
    public byte[] encode(Object prepared) throws Exception {
        return sealer.sealBean(STATE_ID, BEAN, TAG, codec.encode(prepared));
    }

    @Override
    public Object decode(byte[] bytes) throws Exception {
        return codec.decode(sealer.openBean(STATE_ID, BEAN, TAG, bytes));
    }
}
