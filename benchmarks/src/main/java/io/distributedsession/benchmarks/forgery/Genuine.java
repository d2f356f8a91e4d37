package io.distributedsession.benchmarks.forgery;

import java.util.Base64;

/**
 * A cookie that a node has issued, of a session that lives.
 *
 * @param name the cookie's name
 * @param value the token
 */
record Genuine(String name, String value) {

    /** The format's places, see {@code docs/internals/formats.md}; each ends where the next begins. */
    static final int[] FIELDS = {0, 1, 9, 41, 45, 49, 53, 57, 61, 93};

    static final int KEY_ID_AT = 1;
    static final int KEY_ID_BYTES = 8;
    static final int COMMITTED_AT = 45;
    static final int TTL_AT = 49;
    static final int DEADLINE_AT = 53;
    static final int MAC_BYTES = 32;

    /** What a browser that received this sends. */
    static Genuine of(String cookie) {
        int equals = cookie.indexOf('=');
        return new Genuine(cookie.substring(0, equals), cookie.substring(equals + 1));
    }

    /** The token's bytes; a copy. */
    byte[] bytes() {
        return Base64.getUrlDecoder().decode(value);
    }

    static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The header with another value under the same name. */
    String header(String otherValue) {
        return name + "=" + otherValue;
    }

    String header() {
        return header(value);
    }
}
