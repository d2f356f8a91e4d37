package io.distributedsession.demo.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

import jakarta.json.JsonObject;

/** A file of one JSON object a line. */
final class RequestLog {

    private final Path file;

    private RequestLog(Path file) {
        this.file = file;
    }

    static RequestLog fromSystemProperty() {
        String file = System.getProperty("demo.request-log");
        return new RequestLog(file == null ? null : Path.of(file));
    }

    boolean isOn() {
        return file != null;
    }

    synchronized void write(JsonObject line) {
        try {
            Files.write(file, List.of(line.toString()), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
