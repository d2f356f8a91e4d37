package io.distributedsession.benchmarks.stub;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import io.distributedsession.benchmarks.measure.ClassPath;
import io.distributedsession.launcher.Installation;
import io.distributedsession.launcher.JavaProcess;
import io.distributedsession.launcher.Ports;

/** A store in a process of its own that speaks DynamoDB's protocol and takes the same time for every call. */
public final class StoreStub implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(20);

    private final JavaProcess process;
    private final URI endpoint;

    private StoreStub(JavaProcess process, URI endpoint) {
        this.process = process;
        this.endpoint = endpoint;
    }

    /** Starts it and waits until it listens. */
    public static StoreStub start(Duration latency) throws InterruptedException {
        int port = Ports.free();
        Path log = Installation.fromSystemProperty().home().resolve("store-stub-run/" + port + ".log");
        JavaProcess process = JavaProcess.start(
                "the store with a fixed latency",
                log,
                List.of(
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        ClassPath.joined(),
                        StubServer.class.getName(),
                        Integer.toString(port),
                        Long.toString(latency.toNanos())));
        Runtime.getRuntime().addShutdownHook(new Thread(process::kill, "stub-stop"));
        long end = System.nanoTime() + START.toNanos();
        while (!StubServer.answers(port)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                process.close();
                throw new IllegalStateException("the store with a fixed latency does not listen; see " + log);
            }
            Thread.sleep(50);
        }
        return new StoreStub(process, URI.create("http://localhost:" + port));
    }

    public URI endpoint() {
        return endpoint;
    }

    @Override
    public void close() {
        process.close();
    }
}
