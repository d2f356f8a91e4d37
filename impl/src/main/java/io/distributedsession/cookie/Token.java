package io.distributedsession.cookie;

import java.util.Arrays;

/**
 * What the session cookie carries. Times are epoch seconds; numbers have 32 bits, unsigned. Immutable: the arrays are copied
 * in and out.
 *
 * @param sessionId 32 secret bytes
 * @param version the session's version at its last commit
 * @param committedAt when the session was last committed or touched
 * @param ttl the first second at which the session has expired, unless extended
 * @param deadline the first second at which it has expired in any case
 * @param principalTag four bytes that tell one user from another, see {@link PrincipalTag}
 */
public record Token(byte[] sessionId, long version, long committedAt, long ttl, long deadline, byte[] principalTag) {

    /** The length of a session id in bytes. */
    public static final int ID_BYTES = 32;

    private static final long MAX = 0xFFFF_FFFFL;

    public Token {
        sessionId = copy(sessionId, ID_BYTES, "sessionId");
        check(version, "version");
        check(committedAt, "committedAt");
        check(ttl, "ttl");
        check(deadline, "deadline");
        principalTag = copy(principalTag, PrincipalTag.BYTES, "principalTag");
    }

    private static byte[] copy(byte[] bytes, int length, String name) {
        if (bytes.length != length) {
            throw new IllegalArgumentException(name + " must have " + length + " bytes");
        }
        return bytes.clone();
    }

    private static void check(long number, String name) {
        if (number < 0 || number > MAX) {
            throw new IllegalArgumentException(name + " must be from 0 to " + MAX);
        }
    }

    /** The same, with another time of the last commit. */
    public Token committedAt(long time) {
        return new Token(sessionId, version, time, ttl, deadline, principalTag);
    }

    @Override
    public byte[] sessionId() {
        return sessionId.clone();
    }

    @Override
    public byte[] principalTag() {
        return principalTag.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Token that
                && Arrays.equals(sessionId, that.sessionId)
                && version == that.version
                && committedAt == that.committedAt
                && ttl == that.ttl
                && deadline == that.deadline
                && Arrays.equals(principalTag, that.principalTag);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sessionId);
    }

    @Override
    public String toString() {
        return "Token[version=" + version + ", committedAt=" + committedAt + ", ttl=" + ttl + ", deadline=" + deadline
                + "]";
    }
}
