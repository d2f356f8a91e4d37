package io.distributedsession.state;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The header around a bean's encoded fields: format 1 byte, packing 1 byte, schema 2 bytes, then the payload, deflated where
 * that makes it smaller.
 */
record StateFrame(int schema, byte[] payload) {

    private static final byte FORMAT = 1;
    private static final byte PLAIN = 0;
    private static final byte DEFLATED = 1;
    private static final int HEADER_BYTES = 4;

    byte[] pack() {
        byte[] deflated = Compression.deflate(payload);
        return deflated.length < payload.length ? framed(DEFLATED, deflated) : framed(PLAIN, payload);
    }

    private byte[] framed(byte packing, byte[] packed) {
        return ByteBuffer.allocate(HEADER_BYTES + packed.length)
                .put(FORMAT)
                .put(packing)
                .putShort((short) schema)
                .put(packed)
                .array();
    }

    static StateFrame unpack(byte[] bytes, String bean, int maxBytes) {
        String what = "bean '" + bean + "'";
        if (bytes.length > 0 && Byte.toUnsignedInt(bytes[0]) > FORMAT
                || bytes.length > 1 && Byte.toUnsignedInt(bytes[1]) > DEFLATED) {
            throw StateMessages.newerFormat(what);
        }
        if (bytes.length < HEADER_BYTES || bytes[0] != FORMAT) {
            throw StateMessages.damaged(what, null);
        }
        int schema = Short.toUnsignedInt(ByteBuffer.wrap(bytes).getShort(2));
        byte[] packed = Arrays.copyOfRange(bytes, HEADER_BYTES, bytes.length);
        try {
            byte[] payload = bytes[1] == DEFLATED ? Compression.inflate(packed, maxBytes) : packed;
            if (payload.length > maxBytes) {
                throw StateMessages.damaged(what, null);
            }
            return new StateFrame(schema, payload);
        } catch (IOException e) {
            throw StateMessages.damaged(what, e);
        }
    }
}
