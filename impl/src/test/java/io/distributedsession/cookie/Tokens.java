package io.distributedsession.cookie;

import java.util.Arrays;

/** Tokens for tests. */
final class Tokens {

    static final byte[] ID = new byte[Token.ID_BYTES];

    static {
        Arrays.fill(ID, (byte) 0x7e);
    }

    private Tokens() {}

    static Token lasting(long now, long idle, long absolute) {
        return new Token(ID, 3, now, now + idle, now + absolute, new byte[] {1, 2, 3, 4});
    }
}
