package io.distributedsession.state;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.temporal.ChronoUnit.MILLIS;

/**
 * What a session knows of itself; stored sealed. Immutable: the array is copied in and out.
 *
 * @param stateId 16 random bytes that the seals of the session's beans are bound to, the same for all its session ids
 * @param created when the session was made, in whole milliseconds
 * @param deadline the first epoch second at which the session has expired in any case, 32 bits unsigned
 * @param principal the name of the session's user
 */
public record SessionFacts(byte[] stateId, Instant created, long deadline, Optional<String> principal) {

    /** The length of a state id in bytes. */
    public static final int STATE_ID_BYTES = 16;

    private static final byte FORMAT = 1;
    private static final int FIXED_BYTES = 1 + STATE_ID_BYTES + Long.BYTES + Integer.BYTES + 1;
    private static final long MAX_DEADLINE = 0xFFFF_FFFFL;

    public SessionFacts {
        if (stateId.length != STATE_ID_BYTES) {
            throw new IllegalArgumentException("stateId must have " + STATE_ID_BYTES + " bytes");
        }
        if (deadline < 0 || deadline > MAX_DEADLINE) {
            throw new IllegalArgumentException("deadline must be from 0 to " + MAX_DEADLINE);
        }
        stateId = stateId.clone();
        created = created.truncatedTo(MILLIS);
        Objects.requireNonNull(principal, "principal");
    }

    @Override
    public byte[] stateId() {
        return stateId.clone();
    }

    /** The same session with another user. */
    public SessionFacts withPrincipal(String name) {
        return new SessionFacts(stateId, created, deadline, Optional.of(name));
    }

    /** The facts as bytes, yet to be sealed. */
    public byte[] encode() {
        byte[] name = principal.orElse("").getBytes(UTF_8);
        return ByteBuffer.allocate(FIXED_BYTES + name.length)
                .put(FORMAT)
                .put(stateId)
                .putLong(created.toEpochMilli())
                .putInt((int) deadline)
                .put((byte) (principal.isPresent() ? 1 : 0))
                .put(name)
                .array();
    }

    /** The facts from unsealed bytes. */
    public static SessionFacts decode(byte[] plain) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(plain);
            if (Byte.toUnsignedInt(bytes.get()) > FORMAT) {
                throw StateMessages.newerFormat("a session");
            }
            byte[] stateId = new byte[STATE_ID_BYTES];
            bytes.get(stateId);
            Instant created = Instant.ofEpochMilli(bytes.getLong());
            long deadline = Integer.toUnsignedLong(bytes.getInt());
            boolean bound = bytes.get() != 0;
            String name = UTF_8.decode(bytes).toString();
            return new SessionFacts(stateId, created, deadline, bound ? Optional.of(name) : Optional.empty());
        } catch (BufferUnderflowException e) {
            throw StateMessages.damaged("a session", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SessionFacts that
                && Arrays.equals(stateId, that.stateId)
                && created.equals(that.created)
                && deadline == that.deadline
                && principal.equals(that.principal);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(stateId);
    }

    @Override
    public String toString() {
        return "SessionFacts[created=" + created + ", deadline=" + deadline + "]";
    }
}
