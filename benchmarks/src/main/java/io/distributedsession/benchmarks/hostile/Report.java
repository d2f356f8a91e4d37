package io.distributedsession.benchmarks.hostile;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a reading JVM has to say.
 *
 * @param blobs how many were read
 * @param refused how many of them nothing was made of
 * @param untyped how many errors were none of the public exceptions
 * @param overBudget how many blobs took more memory or time than they may
 * @param forged how many were taken for genuine
 * @param outside the classes outside the list that were asked for, and what canaries did
 * @param told some of what went wrong
 */
record Report(
        long blobs, long refused, long untyped, long overBudget, long forged, Set<String> outside, List<String> told) {

    static final Report NONE = new Report(0, 0, 0, 0, 0, Set.of(), List.of());

    Report plus(Report other) {
        return new Report(
                blobs + other.blobs,
                refused + other.refused,
                untyped + other.untyped,
                overBudget + other.overBudget,
                forged + other.forged,
                Stream.concat(outside.stream(), other.outside.stream()).collect(Collectors.toCollection(TreeSet::new)),
                Stream.concat(told.stream(), other.told.stream()).toList());
    }

    Report withOutside(Set<String> more) {
        return plus(new Report(0, 0, 0, 0, 0, more, List.of()));
    }

    /** One more blob that took too long, after which nothing more was read. */
    Report withLate(String blob) {
        return plus(new Report(0, 0, 0, 1, 0, Set.of(), List.of(blob + ": still being read, given up")));
    }

    void write(Path file) {
        Properties properties = new Properties();
        properties.setProperty("blobs", Long.toString(blobs));
        properties.setProperty("refused", Long.toString(refused));
        properties.setProperty("untyped", Long.toString(untyped));
        properties.setProperty("overBudget", Long.toString(overBudget));
        properties.setProperty("forged", Long.toString(forged));
        properties.setProperty("outside", String.join("\n", outside));
        properties.setProperty("told", String.join("\n", told));
        StringWriter text = new StringWriter();
        try {
            properties.store(text, null);
            Files.writeString(file, text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Report read(Path file) throws IOException {
        Properties properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        }
        return new Report(
                number(properties, "blobs"),
                number(properties, "refused"),
                number(properties, "untyped"),
                number(properties, "overBudget"),
                number(properties, "forged"),
                new TreeSet<>(lines(properties, "outside")),
                lines(properties, "told"));
    }

    private static List<String> lines(Properties properties, String name) {
        return properties
                .getProperty(name)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static long number(Properties properties, String name) {
        return Long.parseLong(properties.getProperty(name));
    }
}
