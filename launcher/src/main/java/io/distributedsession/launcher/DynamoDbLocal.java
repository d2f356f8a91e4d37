package io.distributedsession.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** DynamoDB Local in a JVM of its own: in memory, one database for all credentials and regions. */
public final class DynamoDbLocal implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(3);

    private final JavaProcess process;
    private final Path directory;
    private final URI endpoint;

    private DynamoDbLocal(JavaProcess process, Path directory, URI endpoint) {
        this.process = process;
        this.directory = directory;
        this.endpoint = endpoint;
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param home the directory with its jars
     * @param port where to listen, 0 for any free port
     * @return the running database
     */
    public static DynamoDbLocal start(Path home, int port) {
        int chosen = port == 0 ? Ports.free() : port;
        Ports.requireFree(List.of(portNeed(chosen)));
        Path directory =
                home.toAbsolutePath().resolveSibling("dynamodb-local-run").resolve(Integer.toString(chosen));
        Directories.recreate(directory);
        JavaProcess process = JavaProcess.start(
                "DynamoDB Local", directory.resolve("dynamodb-local.log"), arguments(home, directory, chosen));
        URI endpoint = URI.create("http://localhost:" + chosen);
        new Readiness(endpoint, status -> true).await(process, START);
        return new DynamoDbLocal(process, directory, endpoint);
    }

    /**
     * The port as {@link Ports#requireFree} takes it.
     *
     * @param port where DynamoDB Local is to listen
     * @return the need
     */
    public static PortNeed portNeed(int port) {
        return new PortNeed(port, "DynamoDB Local");
    }

    /**
     * Where it answers.
     *
     * @return the URI for an SDK's endpoint override
     */
    public URI endpoint() {
        return endpoint;
    }

    /**
     * Whether it runs.
     *
     * @return {@code false} once it has ended
     */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Kills it, since it takes seconds to end by itself, and removes what it left on disk. */
    @Override
    public void close() {
        process.kill();
        Directories.delete(directory);
    }

    private static List<String> arguments(Path home, Path directory, int port) {
        return List.of(
                "-Xmx256m",
                // it lives for seconds in most tests, which the second compiler would not pay back
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                // it unpacks a native library there and, killed, leaves it behind
                "-Djava.io.tmpdir=" + directory,
                "-cp",
                home.toAbsolutePath().resolve("*").toString(),
                "software.amazon.dynamodb.services.local.main.ServerRunner",
                "-inMemory",
                "-sharedDb",
                "-disableTelemetry",
                "-port",
                Integer.toString(port));
    }
}
