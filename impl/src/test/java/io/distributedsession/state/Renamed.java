package io.distributedsession.state;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Streams with a class under another name. */
final class Renamed {

    private Renamed() {}

    static byte[] in(byte[] stream, String name, String other) {
        byte[] from = utf(name);
        byte[] to = utf(other);
        ByteArrayOutputStream renamed = new ByteArrayOutputStream();
        for (int at = 0; at < stream.length; ) {
            boolean found = at + from.length <= stream.length
                    && java.util.Arrays.equals(stream, at, at + from.length, from, 0, from.length);
            renamed.write(found ? to : stream, found ? 0 : at, found ? to.length : 1);
            at += found ? from.length : 1;
        }
        return renamed.toByteArray();
    }

    private static byte[] utf(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
