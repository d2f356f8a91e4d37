package io.distributedsession.state;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Raw deflate (RFC 1951) with a preset dictionary: the descriptions of the JDK's classes, which fill most of a small encoding,
 * cost next to nothing. The dictionary belongs to the format and never changes.
 */
final class Compression {

    private static final byte[] DICTIONARY = dictionary();
    private static final int BUFFER_BYTES = 4096;
    /** A cart becomes about so many times as long: a little too much is better than twice. */
    private static final int USUAL_RATIO = 6;

    private Compression() {}

    static byte[] deflate(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
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
        try {
            inflater.setDictionary(DICTIONARY);
            inflater.setInput(deflated);
            return inflate(inflater, deflated.length, maxBytes + 1);
        } catch (DataFormatException e) {
            throw new ZipException(e.getMessage());
        } finally {
            inflater.end();
        }
    }

    private static byte[] inflate(Inflater inflater, int deflated, int mostBytes)
            throws IOException, DataFormatException {
        byte[] bytes = new byte[(int) Math.min((long) deflated * USUAL_RATIO, mostBytes)];
        int length = 0;
        while (!inflater.finished() && length < mostBytes) {
            if (length == bytes.length) {
                bytes = Arrays.copyOf(bytes, (int) Math.min(2L * length, mostBytes));
            }
            int more = inflater.inflate(bytes, length, bytes.length - length);
            if (more == 0 && !inflater.finished()) {
                throw new EOFException("the deflated state is cut off");
            }
            length += more;
        }
        return Arrays.copyOf(bytes, length);
    }

    private static byte[] dictionary() {
        try (InputStream in = Compression.class.getResourceAsStream("dictionary-1.bin")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
