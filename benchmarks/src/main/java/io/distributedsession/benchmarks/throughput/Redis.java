package io.distributedsession.benchmarks.throughput;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

import io.distributedsession.launcher.Ports;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** The machine's own {@code redis-server}, with nothing on disk; ends, at the latest, together with this JVM. */
final class Redis implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Process process;
    private final int port;
    private final Thread end;

    private Redis(Process process, int port) {
        this.process = process;
        this.port = port;
        this.end = new Thread(process::destroyForcibly, "redis-end");
        Runtime.getRuntime().addShutdownHook(end);
    }

    static Redis start() throws IOException {
        int port = Ports.free();
        Redis redis = new Redis(process(port), port);
        Instant late = Instant.now().plus(START);
        while (!redis.answers()) {
            if (Instant.now().isAfter(late)) {
                redis.close();
                throw new IOException("redis-server did not answer at port " + port + " within " + START);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return redis;
    }

    private static Process process(int port) throws IOException {
        try {
            return new ProcessBuilder(
                            "redis-server",
                            "--port",
                            Integer.toString(port),
                            "--bind",
                            InetAddress.getLoopbackAddress().getHostAddress(),
                            "--save",
                            "",
                            "--appendonly",
                            "no")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new IOException(
                    "redis-server cannot be started; on Debian, apt-get install redis-server brings it", e);
        }
    }

    int port() {
        return port;
    }

    private boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write("PING\r\n".getBytes(US_ASCII));
            return socket.getInputStream().read() == '+';
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(end);
        process.destroyForcibly().onExit().join();
    }
}
