package io.distributedsession.keys;

import java.security.SecureRandom;

/** Bytes that count up from zero: for vectors that must not change. */
public final class CountingRandom extends SecureRandom {

    private static final long serialVersionUID = 1L;

    private byte next;

    @Override
    public synchronized void nextBytes(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = next++;
        }
    }
}
