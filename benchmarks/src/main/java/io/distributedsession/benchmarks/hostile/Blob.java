package io.distributedsession.benchmarks.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Bytes for a target. As a file, and as the input of the fuzzer, the target's number stands before them.
 *
 * @param name what it is, for the report
 */
record Blob(String name, Target target, byte[] bytes) {

    static Blob of(String name, byte[] input) {
        int number = input.length == 0 ? 0 : Byte.toUnsignedInt(input[0]) % Target.values().length;
        return new Blob(
                name, Target.values()[number], Arrays.copyOfRange(input, Math.min(1, input.length), input.length));
    }

    byte[] input() {
        byte[] input = new byte[bytes.length + 1];
        input[0] = (byte) target.ordinal();
        System.arraycopy(bytes, 0, input, 1, bytes.length);
        return input;
    }

    Blob with(String change, byte[] other) {
        return new Blob(name + ", " + change, target, other);
    }

    void write(Path directory) throws IOException {
        Files.write(directory.resolve(name.replaceAll("[^A-Za-z0-9.]+", "-")), input());
    }

    static Blob read(Path file) throws IOException {
        return of(file.getFileName().toString(), Files.readAllBytes(file));
    }
}
