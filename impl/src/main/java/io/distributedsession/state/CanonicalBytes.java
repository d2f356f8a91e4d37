package io.distributedsession.state;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** One value alone, in the encoding in which whole states are stored and compared. */
final class CanonicalBytes {

    private CanonicalBytes() {}

    static byte[] of(Object value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ValueOutput out = new ValueOutput(bytes, TypeFilter.JDK_VALUES, true)) {
            out.writeObject(value);
        }
        return bytes.toByteArray();
    }
}
