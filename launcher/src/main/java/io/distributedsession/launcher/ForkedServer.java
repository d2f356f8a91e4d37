package io.distributedsession.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What all brands of servers have in common: a process, a log, a directory that each start makes anew. */
abstract class ForkedServer implements Server {

    private static final Duration GRACE = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    final ServerOptions options;
    private volatile JavaProcess process;
    /** Bytes that earlier runs have left in the log. */
    private volatile long printedBefore;

    ForkedServer(ServerOptions options) {
        this.options = options;
    }

    /** Fills the empty directory of this server and returns the arguments of {@code java} that start it. */
    abstract List<String> prepare(Path directory) throws IOException;

    abstract String brand();

    /** The environment variables that the server wants besides those of this JVM. */
    Map<String, String> environment(Path directory) {
        return Map.of();
    }

    /** Whether the server has given up on the WAR, which it would not answer HTTP about. */
    abstract boolean hasGivenUp(Path directory);

    @Override
    public final String name() {
        return options.name();
    }

    @Override
    public final URI uri() {
        return URI.create("http://localhost:" + options.httpPort() + "/");
    }

    @Override
    public final Path log() {
        return options.directory().toAbsolutePath().resolve(options.name() + ".log");
    }

    @Override
    public final void start() {
        if (isAlive()) {
            throw new LauncherException("DSS-0907: " + title() + " is running. Stop it before it is started again.");
        }
        Ports.awaitFree(ports(), PATIENCE);
        Path directory = options.directory().toAbsolutePath().resolve(options.name());
        try {
            if (process == null) {
                Files.deleteIfExists(log());
            }
            printedBefore = Files.exists(log()) ? Files.size(log()) : 0;
            Directories.recreate(directory);
            process = JavaProcess.start(title(), log(), options.java(), prepare(directory), environment(directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        new Readiness(uri().resolve(options.healthPath()), status -> status == 200)
                .await(process, options.startTimeout(), () -> hasGivenUp(directory));
    }

    @Override
    public final void kill() {
        if (process != null) {
            process.kill();
        }
    }

    @Override
    public final boolean stop() {
        return process == null || process.stop(GRACE);
    }

    @Override
    public final boolean isAlive() {
        return process != null && process.isAlive();
    }

    @Override
    public final long pid() {
        if (process == null) {
            throw new LauncherException("DSS-0910: " + title() + " has no process yet. Start it first.");
        }
        return process.pid();
    }

    @Override
    public final void close() {
        kill();
    }

    final String title() {
        return options.name() + " (" + brand() + ")";
    }

    /** Whether the server has printed this in its present run. */
    final boolean hasPrinted(String text) {
        try {
            byte[] printed = Files.readAllBytes(log());
            int before = (int) Math.min(printedBefore, printed.length);
            return new String(printed, before, printed.length - before, StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    final Stream<String> systemProperties() {
        return options.systemProperties().entrySet().stream()
                .map(property -> "-D" + property.getKey() + "=" + property.getValue());
    }
}
