package io.distributedsession.benchmarks.throughput;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.distributedsession.benchmarks.measure.ClassPath;
import io.distributedsession.launcher.Installation;
import io.distributedsession.launcher.JavaProcess;

/**
 * Browsers in a process of their own that use a site as fast as it answers.
 *
 * @param users at the same time, each with a session on one of the nodes
 * @param time that they go on
 * @param changes of a hundred requests
 * @param micros of CPU time that a handler takes
 */
record Load(int users, Duration time, int changes, int micros) {

    private static final Duration MORE = Duration.ofSeconds(30);

    /**
     * What came of it.
     *
     * @param answered requests
     * @param seconds that it took
     * @param millis50 within which half of the requests were answered
     * @param millis99 the same for 99 of a hundred
     */
    record Outcome(long answered, double seconds, double millis50, double millis99) {}

    Outcome on(List<URI> nodes) throws IOException, InterruptedException {
        Path log = Files.createTempFile(
                Files.createDirectories(Installation.fromSystemProperty().home().resolve("load-run")), "load", ".log");
        List<String> arguments = new ArrayList<>(List.of(
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                ClassPath.joined(),
                LoadMain.class.getName(),
                Integer.toString(users),
                Long.toString(time.toMillis()),
                Integer.toString(changes),
                Integer.toString(micros)));
        nodes.forEach(node -> arguments.add(node.toString()));
        try (JavaProcess process = JavaProcess.start("the load", log, arguments)) {
            ProcessHandle.of(process.pid())
                    .orElseThrow()
                    .onExit()
                    .get(time.plus(MORE).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new IOException("the load did not end", e);
        }
        return outcome(Files.readAllLines(log));
    }

    private static Outcome outcome(List<String> lines) throws IOException {
        String[] parts =
                lines.isEmpty() ? new String[0] : lines.get(lines.size() - 1).split(" ");
        if (parts.length != 5 || !parts[0].equals(LoadMain.DONE)) {
            throw new IOException("the load failed: " + String.join("\n", lines));
        }
        return new Outcome(
                Long.parseLong(parts[1]),
                Double.parseDouble(parts[2]),
                Double.parseDouble(parts[3]),
                Double.parseDouble(parts[4]));
    }
}
