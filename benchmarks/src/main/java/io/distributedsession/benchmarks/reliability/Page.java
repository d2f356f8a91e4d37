package io.distributedsession.benchmarks.reliability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.distributedsession.launcher.faults.Fault;

/**
 * What {@code docs/reliability.md} says.
 *
 * @param facts its rows without the times
 */
record Page(List<String> facts) {

    /** The seven columns before the times. */
    private static final Pattern FACTS = Pattern.compile("(\\| `[A-Z_]+`(?: \\|[^|]*){6} \\|).*");

    static Page of(Path launcherHome) throws IOException {
        Path page = launcherHome.resolve("../../docs/reliability.md").normalize();
        return new Page(Files.readAllLines(page).stream()
                .map(FACTS::matcher)
                .filter(Matcher::matches)
                .map(row -> row.group(1))
                .toList());
    }

    boolean has(Fault fault, Policy policy) {
        return facts.stream().anyMatch(row -> row.startsWith("| `" + fault + "` | " + policy.text() + " |"));
    }

    boolean says(Row row) {
        return facts.contains(row.facts());
    }
}
