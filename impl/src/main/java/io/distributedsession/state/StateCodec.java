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
     * The state as bytes, yet to be sealed. What {@link #decode} would refuse is not written.
     *
     * @throws io.distributedsession.SessionStateException if a value cannot be written; names bean, field and class
     * @throws io.distributedsession.SessionTooLargeException if the state exceeds the limit
     */
    public byte[] encode(BeanState state, StateForm form) {
        return packed(state, write(state.fields(), form), form);
    }

    /**
     * The new bytes if the state is not the stored one: {@link #encode} and {@link #sameState} in one, and cheaper.
     */
    public Optional<byte[]> encodeIfChanged(BeanState now, byte[] stored, StateForm form) {
        StateFrame before = unpack(stored, form);
        Payload after = write(now.fields(), form);
        // another order or capacity takes the same room, only the names of enum constants can be shared or not
        boolean otherSize = before.payload().length != after.bytes().length && !after.holdsEnums();
        boolean changed =
                otherSize || !samePayload(before, new StateFrame(now.schema(), after.bytes()), after.plain(), form);
        return changed ? Optional.of(packed(now, after, form)) : Optional.empty();
    }

    /**
     * The state from unsealed bytes. Fields that the bean does not have are among it; those of an older schema that cannot be
     * read are not.
     *
     * @throws NewerStateException if the schema, or the format, is newer, or a field that the bean does not have cannot be
     *     read
     * @throws io.distributedsession.SessionStateException if a value cannot be read; names bean, field and class
     */
    public BeanState decode(byte[] plain, StateForm form) {
        StateFrame frame = unpack(plain, form);
        if (frame.schema() > form.schema()) {
            throw StateMessages.newerSchema(form.bean(), frame.schema(), form.schema());
        }
        return new BeanState(frame.schema(), PayloadReader.read(frame, form));
    }

    /**
     * Whether two encodings hold the same state, whatever their schema says.
     *
     * @param stored what was loaded
     * @param now the encoding of what was restored from it, after the request
     */
    public boolean sameState(byte[] stored, byte[] now, StateForm form) {
        return Arrays.equals(stored, now) || samePayload(unpack(stored, form), unpack(now, form), false, form);
    }

    /**
     * Writing what was read from either takes their history away, save the order of keys that share a bucket. The stored one
     * is read in any case, for it can be another build's; the new one only where it can have a history.
     */
    private boolean samePayload(StateFrame before, StateFrame after, boolean plain, StateForm form) {
        if (Arrays.equals(before.payload(), after.payload())) {
            return true;
        }
        Map<String, Object> fieldsBefore = PayloadReader.read(before, form);
        byte[] restored = write(fieldsBefore, form).bytes();
        boolean same = Arrays.equals(restored, after.payload());
        if (same || plain) {
            return same;
        }
        Map<String, Object> fieldsAfter = PayloadReader.read(after, form);
        byte[] again = write(fieldsAfter, form).bytes();
        // another sharing of objects between fields, which fields one by one do not show, takes another room
        return Arrays.equals(restored, again)
                || restored.length == again.length && SameValues.sameFields(fieldsBefore, fieldsAfter);
    }

    private StateFrame unpack(byte[] bytes, StateForm form) {
        return StateFrame.unpack(bytes, form.bean(), maxBytes);
    }

    private Payload write(Map<String, Object> fields, StateForm form) {
        return PayloadWriter.write(fields, form, maxBytes);
    }

    private static byte[] packed(BeanState state, Payload payload, StateForm form) {
        return new StateFrame(state.schema(), payload.readable(form.bean())).pack();
    }
}
