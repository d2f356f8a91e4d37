package io.distributedsession.launcher.faults;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A request or an answer of HTTP/1.1; names of headers have no case. Immutable, if nobody changes the body. */
record HttpMessage(String start, Map<String, String> headers, byte[] body) {

    private static final String LENGTH = "Content-Length";
    private static final String ENCODING = "Transfer-Encoding";
    private static final int HEXADECIMAL = 16;
    private static final int BUFFER = 512;

    HttpMessage {
        TreeMap<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(headers);
        headers = copy;
    }

    /** The next one; empty where the connection ends before it. */
    static Optional<HttpMessage> read(InputStream in) throws IOException {
        String start = line(in);
        if (start == null) {
            return Optional.empty();
        }
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line = requiredLine(in); !line.isEmpty(); line = requiredLine(in)) {
            int colon = line.indexOf(':');
            headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
        }
        byte[] body = headers.remove(ENCODING) == null
                ? exactly(in, Integer.parseInt(headers.getOrDefault(LENGTH, "0")))
                : chunks(in);
        return Optional.of(new HttpMessage(start, headers, body));
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    HttpMessage with(String header, String value) {
        Map<String, String> changed = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        changed.putAll(headers);
        changed.put(header, value);
        return new HttpMessage(start, changed, body);
    }

    HttpMessage with(byte[] newBody) {
        return new HttpMessage(start, headers, newBody);
    }

    /** In one piece, so that no half of it waits for an acknowledgement of the other. */
    byte[] bytes() {
        StringBuilder head = new StringBuilder(BUFFER).append(start).append("\r\n");
        headers.forEach((name, value) -> {
            if (!name.equalsIgnoreCase(LENGTH)) {
                head.append(name).append(": ").append(value).append("\r\n");
            }
        });
        head.append(LENGTH).append(": ").append(body.length).append("\r\n\r\n");
        ByteArrayOutputStream out = new ByteArrayOutputStream(head.length() + body.length);
        out.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(body);
        return out.toByteArray();
    }

    void write(OutputStream out) throws IOException {
        out.write(bytes());
        out.flush();
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = chunk(in); size > 0; size = chunk(in)) {
            body.writeBytes(exactly(in, size));
            requiredLine(in);
        }
        requiredLine(in);
        return body.toByteArray();
    }

    private static int chunk(InputStream in) throws IOException {
        return Integer.parseInt(requiredLine(in).split(";", 2)[0].strip(), HEXADECIMAL);
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the connection ended in a body");
        }
        return bytes;
    }

    private static String requiredLine(InputStream in) throws IOException {
        String line = line(in);
        if (line == null) {
            throw new EOFException("the connection ended in a head");
        }
        return line;
    }

    /** A line without its end; {@code null} at the end of the connection. */
    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                return null;
            }
            line.append((char) c);
        }
        if (line.length() > 0 && line.charAt(line.length() - 1) == '\r') {
            line.setLength(line.length() - 1);
        }
        return line.toString();
    }
}
