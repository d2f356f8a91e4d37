package io.distributedsession.demo.runner.operator;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

import io.distributedsession.launcher.LauncherException;
import io.distributedsession.launcher.PortNeed;
import io.distributedsession.launcher.Server;

/** A server without a process. */
final class FakeServer implements Server {

    private final String name;
    private boolean alive;
    private String failure;

    FakeServer(String name, boolean alive) {
        this.name = name;
        this.alive = alive;
    }

    void failNextStart(String message) {
        failure = message;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public URI uri() {
        return URI.create("http://localhost:1/");
    }

    @Override
    public List<PortNeed> ports() {
        return List.of();
    }

    @Override
    public void start() {
        if (failure != null) {
            String message = failure;
            failure = null;
            throw new LauncherException(message);
        }
        alive = true;
    }

    @Override
    public void kill() {
        alive = false;
    }

    @Override
    public boolean stop() {
        alive = false;
        return true;
    }

    @Override
    public boolean isAlive() {
        return alive;
    }

    @Override
    public long pid() {
        throw new LauncherException(name + " has no process");
    }

    @Override
    public Path log() {
        return Path.of("log");
    }

    @Override
    public void close() {
        alive = false;
    }
}
