package io.distributedsession.state;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what {@link PayloadWriter} wrote. */
final class PayloadReader {

    private PayloadReader() {}

    static Map<String, Object> read(byte[] payload, ClassLoader loader, String bean) {
        String field = "";
        try (ValueInput in = new ValueInput(payload, loader)) {
            List<String> keys = new ArrayList<>();
            for (int count = in.readUnsignedShort(); count > 0; count--) {
                keys.add(in.readUTF());
            }
            Map<String, Object> fields = new LinkedHashMap<>();
            for (String key : keys) {
                field = key;
                fields.put(key, in.readObject());
            }
            return fields;
        } catch (ClassNotFoundException e) {
            throw StateMessages.classMissing(bean, field, e.getMessage(), e);
        } catch (IOException | RuntimeException | LinkageError | StackOverflowError e) {
            throw StateMessages.notDecoded(bean, field, e);
        }
    }
}
