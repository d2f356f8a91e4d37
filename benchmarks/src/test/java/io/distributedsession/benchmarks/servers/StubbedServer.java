package io.distributedsession.benchmarks.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.distributedsession.launcher.PortNeed;
import io.distributedsession.launcher.Server;

/** A server in this JVM that answers what a handler says. */
public final class StubbedServer implements Server {

    private final HttpHandler handler;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer http;
    private int port;

    /** A server that is not started yet. */
    public StubbedServer(HttpHandler handler) {
        this.handler = handler;
    }

    @Override
    public void start() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        port = http.getAddress().getPort();
        http.setExecutor(threads);
        http.createContext("/", handler);
        http.start();
    }

    @Override
    public void kill() {
        http.stop(0);
    }

    @Override
    public boolean stop() {
        http.stop(0);
        return true;
    }

    @Override
    public String name() {
        return "stub";
    }

    @Override
    public URI uri() {
        return URI.create("http://localhost:" + port + "/");
    }

    @Override
    public List<PortNeed> ports() {
        return List.of();
    }

    @Override
    public boolean isAlive() {
        return http != null;
    }

    @Override
    public long pid() {
        return ProcessHandle.current().pid();
    }

    @Override
    public Path log() {
        return Path.of("log");
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }
}
