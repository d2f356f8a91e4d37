package io.distributedsession.demo.runner.operator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/** The page's own files. */
final class Pages {

    private static final Map<String, String> FILES = Map.of(
            "/", "index.html",
            "/operator.css", "operator.css",
            "/operator.js", "operator.js",
            "/view.js", "view.js",
            "/icon.svg", "icon.svg");

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");

    private Pages() {}

    static Optional<Answer> at(String path) {
        return Optional.ofNullable(FILES.get(path)).map(Pages::read);
    }

    private static Answer read(String name) {
        try (InputStream file = Pages.class.getResourceAsStream("page/" + name)) {
            return new Answer(200, TYPES.get(name.substring(name.indexOf('.') + 1)), file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
