package io.distributedsession.state;

import java.io.IOException;
import java.io.NotSerializableException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import io.distributedsession.SessionException;

/** Writes a bean's fields: their number and keys in order, then all values as one object graph. */
final class PayloadWriter {

    private PayloadWriter() {}

    /**
     * Encoded fields, and what matters to comparisons.
     *
     * @param holdsEnums whether there are enum constants among the values
     * @param plain whether all values are of {@linkplain PlainClasses plain classes}
     */
    record Payload(byte[] bytes, boolean holdsEnums, boolean plain) {

        /** The bytes, if they can be read again. */
        byte[] readable(String bean) {
            try {
                StreamCheck.check(bytes);
                return bytes;
            } catch (StreamRefusedException e) {
                throw StateMessages.refusedWhenWritten(bean, e);
            }
        }
    }

    static Payload write(Map<String, Object> fields, StateForm form, int maxBytes) {
        // copies of all texts take longer, and hardly any state needs them
        return write(fields, form, maxBytes, false)
                .orElseGet(() -> write(fields, form, maxBytes, true).orElseThrow());
    }

    /** Empty if it must be written with copies of its texts. */
    private static Optional<Payload> write(Map<String, Object> fields, StateForm form, int maxBytes, boolean copying) {
        String bean = form.bean();
        SortedMap<String, Object> sorted = new TreeMap<>(fields);
        BoundedBytes bytes = new BoundedBytes(bean, maxBytes);
        String field = "";
        boolean holdsEnums;
        boolean plain;
        try (ValueOutput out = new ValueOutput(bytes, form.types(), copying)) {
            out.writeShort(sorted.size());
            for (String key : sorted.keySet()) {
                out.writeUTF(key);
            }
            for (Map.Entry<String, Object> entry : sorted.entrySet()) {
                field = entry.getKey();
                out.writeObject(entry.getValue());
                if (out.refused().isPresent()) {
                    throw StateMessages.notAllowed(bean, field, out.refused().get());
                }
            }
            if (out.hasTextThatNamesSomething()) {
                return Optional.empty();
            }
            holdsEnums = out.holdsEnums();
            plain = out.isPlain();
        } catch (NotSerializableException e) {
            throw StateMessages.notSerializable(bean, field, e.getMessage());
        } catch (SessionException e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw StateMessages.notEncoded(bean, field, e);
        }
        return Optional.of(new Payload(bytes.toByteArray(), holdsEnums, plain));
    }
}
