package io.distributedsession.benchmarks.rotation;

import java.util.Base64;
import java.util.Random;

/** Somebody who makes up cookies, so that nodes have just read the keys in vain when a genuine one comes. */
final class Stranger {

    private static final int KEY_ID_AT = 1;

    private Stranger() {}

    /** The cookie under a key that nobody has made. */
    static String cookie(Cookie genuine, Random random) {
        byte[] bytes = Base64.getUrlDecoder().decode(genuine.value());
        byte[] madeUp = new byte[Long.BYTES];
        random.nextBytes(madeUp);
        System.arraycopy(madeUp, 0, bytes, KEY_ID_AT, madeUp.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
