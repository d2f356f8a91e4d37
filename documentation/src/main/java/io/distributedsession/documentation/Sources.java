package io.distributedsession.documentation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The pages: those of the root that readers are sent to, and all below {@code docs}. */
final class Sources {

    private static final List<String> ROOT_PAGES = List.of("README.md", "CHANGELOG.md", "CONTRIBUTING.md");

    private Sources() {}

    /** Paths below the root, in the order of the navigation. */
    static List<Path> pages(Path root) throws IOException {
        List<Path> pages = new ArrayList<>();
        ROOT_PAGES.stream()
                .map(Path::of)
                .filter(page -> Files.exists(root.resolve(page)))
                .forEach(pages::add);
        pages.addAll(below(root, true));
        return pages;
    }

    /** What pages show or offer besides. */
    static List<Path> files(Path root) throws IOException {
        return below(root, false);
    }

    private static List<Path> below(Path root, boolean pages) throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve("docs"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(".md") == pages)
                    .map(root::relativize)
                    .sorted()
                    .toList();
        }
    }
}
