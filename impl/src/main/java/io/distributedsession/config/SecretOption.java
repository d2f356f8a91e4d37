package io.distributedsession.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;

/** A key of 256 bits given as an option: the name of a file, or Base64. Its text never becomes part of a message. */
public final class SecretOption {

    private static final int BYTES = 32;
    private static final int MOST_FILE_BYTES = 1024;

    private SecretOption() {}

    /**
     * The key.
     *
     * @param text the option's value
     * @return 32 bytes
     * @throws IllegalArgumentException if it is none; the message does not hold the text
     */
    public static byte[] read(String text) {
        Optional<Path> file = existingFile(text);
        byte[] key = file.isPresent() ? content(file.get()) : decode(text);
        if (key.length != BYTES) {
            throw new IllegalArgumentException(
                    file.isPresent()
                            ? "names a file that does not hold 32 bytes, plain or in Base64"
                            : "is neither a file that exists nor 32 bytes in Base64");
        }
        return key;
    }

    private static Optional<Path> existingFile(String text) {
        try {
            return Optional.of(Path.of(text)).filter(Files::isRegularFile);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static byte[] content(Path file) {
        try {
            if (Files.size(file) > MOST_FILE_BYTES) {
                return new byte[0];
            }
            byte[] bytes = Files.readAllBytes(file);
            return bytes.length == BYTES ? bytes : decode(new String(bytes, StandardCharsets.ISO_8859_1).trim());
        } catch (IOException e) {
            throw new IllegalArgumentException("names a file that cannot be read", e);
        }
    }

    /** Standard and URL alphabet, with or without padding; empty if it is no Base64. */
    private static byte[] decode(String text) {
        try {
            return Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/'));
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
