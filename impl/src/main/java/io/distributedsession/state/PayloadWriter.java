package io.distributedsession.state;

import java.io.IOException;
import java.io.NotSerializableException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import io.distributedsession.SessionException;

/** Writes a bean's fields: their number and keys in order, then all values as one object graph. */
final class PayloadWriter {

    private PayloadWriter() {}

    /** Encoded fields; whether there are enum constants among the values matters to comparisons. */
    record Payload(byte[] bytes, boolean holdsEnums) {

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
        String bean = form.bean();
        SortedMap<String, Object> sorted = new TreeMap<>(fields);
        BoundedBytes bytes = new BoundedBytes(bean, maxBytes);
        String field = "";
        boolean holdsEnums;
        try (ValueOutput out = new ValueOutput(bytes, form.types())) {
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
            holdsEnums = out.holdsEnums();
        } catch (NotSerializableException e) {
            throw StateMessages.notSerializable(bean, field, e.getMessage());
        } catch (SessionException e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw StateMessages.notEncoded(bean, field, e);
        }
        return new Payload(bytes.toByteArray(), holdsEnums);
    }
}
