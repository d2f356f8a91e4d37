package io.distributedsession.demo.runner.operator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;

import io.distributedsession.launcher.LauncherException;
import io.distributedsession.launcher.Server;

/** A node that can be killed and started from the page. Thread-safe. */
public final class ManagedNode {

    private final Server server;
    private final String brand;
    private boolean starting;
    private String failure;

    /** A node of this brand, running or not. */
    public ManagedNode(Server server, String brand) {
        this.server = server;
        this.brand = brand;
    }

    /** The name of its server. */
    public String name() {
        return server.name();
    }

    /**
     * Ends the node with SIGKILL.
     *
     * @throws RefusedException if it does not run
     */
    void kill() {
        synchronized (this) {
            if (starting || !server.isAlive()) {
                throw new RefusedException(409, "node " + name() + " does not run");
            }
        }
        server.kill();
    }

    /**
     * Starts the node, which takes a while: its state tells when it is up.
     *
     * @throws RefusedException if it runs already
     */
    synchronized void start(Executor threads) {
        if (starting || server.isAlive()) {
            throw new RefusedException(409, "node " + name() + " runs already");
        }
        starting = true;
        failure = null;
        threads.execute(this::startNow);
    }

    private void startNow() {
        String why = null;
        try {
            server.start();
        } catch (LauncherException e) {
            why = e.getMessage();
        } finally {
            ended(why);
        }
    }

    private synchronized void ended(String why) {
        starting = false;
        failure = why;
    }

    synchronized Map<String, Object> describe() {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("name", name());
        view.put("brand", brand);
        view.put("uri", server.uri().toString());
        view.put("state", starting ? "starting" : server.isAlive() ? "up" : "down");
        if (failure != null) {
            view.put("failure", failure);
        }
        return view;
    }
}
