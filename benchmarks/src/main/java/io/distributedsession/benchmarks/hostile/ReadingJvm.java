package io.distributedsession.benchmarks.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.distributedsession.launcher.JavaProcess;

/** The JVM that blobs are read in: with little memory, the stack that threads have by default, and a log of its classes. */
final class ReadingJvm {

    private final Path output;
    private final Path classes;

    ReadingJvm(Path directory, String name) {
        this.output = directory.resolve(name + ".out");
        this.classes = directory.resolve(name + ".classes");
    }

    void run(Duration most, List<String> arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(
                "-Xmx512m",
                "-Xss1m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path")));
        all.add(InitialisedClasses.option(classes));
        all.addAll(arguments);
        try (JavaProcess jvm = JavaProcess.start("the JVM that reads hostile blobs", output, all)) {
            ProcessHandle.of(jvm.pid()).orElseThrow().onExit().get(most.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new IOException("the JVM that reads hostile blobs did not end within " + most + ": " + end(), e);
        }
    }

    /** What it reported, and the classes outside the list that its log shows. */
    Report report(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new IOException("the JVM that reads hostile blobs ended without a report: " + end());
        }
        List<String> initialised = InitialisedClasses.sinceBegin(classes);
        return Report.read(file).withOutside(InitialisedClasses.outside(initialised, Application.admitted()));
    }

    /** The last line of its output that has such a text, or an empty text. */
    String lastLine(String text) throws IOException {
        return Files.readAllLines(output).stream()
                .filter(line -> line.contains(text))
                .reduce("", (before, line) -> line);
    }

    private String end() throws IOException {
        List<String> lines = Files.exists(output) ? Files.readAllLines(output) : List.of();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
    }
}
