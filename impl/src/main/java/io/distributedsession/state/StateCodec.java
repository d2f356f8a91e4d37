package io.distributedsession.state;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

import io.distributedsession.state.PayloadWriter.Payload;

/**
 * Bean state as bytes and back: Java serialization, compressed where that helps. Equal state gives equal bytes as far as Java
 * serialization lets it; where its history shows, as in the capacity of a map that shrank, the comparison looks through it.
 */
public final class StateCodec {

    private final int maxBytes;

    /**
     * A codec with a limit.
     *
     * @param maxBytes the largest size of one bean's state before compression
     */
    public StateCodec(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    /**
     * The state as bytes, yet to be sealed.
     *
     * @throws io.distributedsession.SessionStateException if a value cannot be written; names bean, field and class
     * @throws io.distributedsession.SessionTooLargeException if the state exceeds the limit
     */
    public byte[] encode(BeanState state, String bean) {
        return new StateFrame(state.schema(), write(state.fields(), bean).bytes()).pack();
    }

    /**
     * The new bytes if the state is not the stored one: {@link #encode} and {@link #sameState} in one, and cheaper.
     */
    public Optional<byte[]> encodeIfChanged(BeanState now, byte[] stored, ClassLoader loader, String bean) {
        byte[] before = StateFrame.unpack(stored, bean, maxBytes).payload();
        Payload after = write(now.fields(), bean);
        // another order or capacity takes the same room, only the names of enum constants can be shared or not
        boolean otherSize = before.length != after.bytes().length && !after.holdsEnums();
        boolean changed = otherSize || !samePayload(before, after.bytes(), loader, bean);
        return changed ? Optional.of(new StateFrame(now.schema(), after.bytes()).pack()) : Optional.empty();
    }

    /**
     * The state from unsealed bytes; fields that the bean does not have are among it.
     *
     * @param loader finds the classes of the values
     * @param supportedSchema the highest schema this build understands
     * @throws NewerStateException if the schema, or the format, is newer
     * @throws io.distributedsession.SessionStateException if a value cannot be read; names bean, field and class
     */
    public BeanState decode(byte[] plain, ClassLoader loader, int supportedSchema, String bean) {
        StateFrame frame = StateFrame.unpack(plain, bean, maxBytes);
        if (frame.schema() > supportedSchema) {
            throw StateMessages.newerSchema(bean, frame.schema(), supportedSchema);
        }
        return new BeanState(frame.schema(), PayloadReader.read(frame.payload(), loader, bean));
    }

    /**
     * Whether two encodings hold the same state, whatever their schema says.
     *
     * @param stored what was loaded
     * @param now the encoding of what was restored from it, after the request
     */
    public boolean sameState(byte[] stored, byte[] now, ClassLoader loader, String bean) {
        if (Arrays.equals(stored, now)) {
            return true;
        }
        byte[] before = StateFrame.unpack(stored, bean, maxBytes).payload();
        byte[] after = StateFrame.unpack(now, bean, maxBytes).payload();
        return samePayload(before, after, loader, bean);
    }

    /** Writing what was read from either takes their history away, save the order of keys that share a bucket. */
    private boolean samePayload(byte[] before, byte[] after, ClassLoader loader, String bean) {
        if (Arrays.equals(before, after)) {
            return true;
        }
        Map<String, Object> fieldsBefore = PayloadReader.read(before, loader, bean);
        byte[] restored = write(fieldsBefore, bean).bytes();
        if (Arrays.equals(restored, after)) {
            return true;
        }
        Map<String, Object> fieldsAfter = PayloadReader.read(after, loader, bean);
        byte[] again = write(fieldsAfter, bean).bytes();
        // another sharing of objects between fields, which fields one by one do not show, takes another room
        return Arrays.equals(restored, again)
                || restored.length == again.length && SameValues.sameFields(fieldsBefore, fieldsAfter);
    }

    private Payload write(Map<String, Object> fields, String bean) {
        return PayloadWriter.write(fields, bean, maxBytes);
    }
}
