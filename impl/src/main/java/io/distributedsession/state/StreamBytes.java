package io.distributedsession.state;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

import io.distributedsession.state.StreamRefusedException.Reason;

import static java.io.ObjectStreamConstants.TC_BLOCKDATA;
import static java.io.ObjectStreamConstants.TC_BLOCKDATALONG;
import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The bytes of a checked stream, from first to last, and how deep what is being read is nested. A length beyond the stream's end
 * is a {@link BufferUnderflowException}, and nothing is set aside for it.
 */
final class StreamBytes {

    /** Lists and maps of that depth can be read on 768 KB of stack, whatever is compiled of it; threads have 1 MB by default. */
    static final int MAX_DEPTH = 300;

    private final ByteBuffer in;
    private int depth;
    private String field = "";

    StreamBytes(byte[] payload) {
        this.in = ByteBuffer.wrap(payload);
    }

    /** The key of the field that is read from here on, for refusals. */
    void beginField(String key) {
        field = key;
    }

    boolean isField(String key) {
        return field.equals(key);
    }

    StreamRefusedException refusal(Reason reason) {
        return new StreamRefusedException(reason, field);
    }

    void require(boolean wellFormed) throws StreamRefusedException {
        if (!wellFormed) {
            throw refusal(Reason.MALFORMED);
        }
    }

    void enter() throws StreamRefusedException {
        if (++depth > MAX_DEPTH) {
            throw refusal(Reason.TOO_DEEP);
        }
    }

    void leave() {
        depth--;
    }

    int position() {
        return in.position();
    }

    boolean hasMore() {
        return in.hasRemaining();
    }

    byte int8() {
        return in.get();
    }

    /** The next byte, which is still to be read. */
    byte peek() {
        in.mark();
        byte next = in.get();
        in.reset();
        return next;
    }

    int unsigned16() {
        return Short.toUnsignedInt(in.getShort());
    }

    int int32() {
        return in.getInt();
    }

    long int64() {
        return in.getLong();
    }

    void skip(long bytes) {
        if (bytes < 0 || bytes > in.remaining()) {
            throw new BufferUnderflowException();
        }
        in.position(in.position() + (int) bytes);
    }

    byte[] take(int bytes) {
        int from = in.position();
        skip(bytes);
        byte[] taken = new byte[bytes];
        in.get(from, taken);
        return taken;
    }

    /** A name, as {@code writeUTF} writes it. */
    String text() {
        return new String(take(unsigned16()), UTF_8);
    }

    static boolean isBlock(byte tag) {
        return tag == TC_BLOCKDATA || tag == TC_BLOCKDATALONG;
    }

    /** The length of a block of primitive data whose tag has been read. */
    int blockLength(byte tag) {
        int length = tag == TC_BLOCKDATA ? Byte.toUnsignedInt(in.get()) : in.getInt();
        if (length < 0 || length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        return length;
    }

    /** The first byte of the block of primitive data that is still to be read, or 0 if it is empty. */
    byte blockStart() {
        in.mark();
        int length = blockLength(in.get());
        byte start = length > 0 ? in.get() : 0;
        in.reset();
        return start;
    }
}
