package io.distributedsession.state;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * Raw deflate (RFC 1951) with a preset dictionary: the descriptions of the JDK's classes, which fill most of a small encoding,
 * cost next to nothing. The dictionary belongs to the format and never changes.
 */
final class Compression {

    /** A twentieth longer than by the default level, in half the time: most of what is found stands in the dictionary. */
    private static final int LEVEL = 3;

    private static final byte[] DICTIONARY = dictionary();
    private static final int BUFFER_BYTES = 4096;

    private Compression() {}

    static byte[] deflate(byte[] bytes) {
        Deflater deflater = new Deflater(LEVEL, true);
        try {
            deflater.setDictionary(DICTIONARY);
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream deflated = new ByteArrayOutputStream(BUFFER_BYTES);
            byte[] buffer = new byte[BUFFER_BYTES];
            while (!deflater.finished()) {
                deflated.write(buffer, 0, deflater.deflate(buffer));
            }
            return deflated.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /** Stops one byte beyond the limit, however much the input would become. */
    static byte[] inflate(byte[] deflated, int maxBytes) throws IOException {
        Inflater inflater = new Inflater(true);
        inflater.setDictionary(DICTIONARY);
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(deflated), inflater)) {
            return in.readNBytes(maxBytes + 1);
        } finally {
            inflater.end();
        }
    }

    private static byte[] dictionary() {
        try (InputStream in = Compression.class.getResourceAsStream("dictionary-1.bin")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
