package io.distributedsession.benchmarks.servers;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

import io.distributedsession.benchmarks.node.Browser;
import io.distributedsession.launcher.Server;
import io.distributedsession.launcher.faults.FaultProxy;

/**
 * A server as a balancer sees it: it sends requests while the server serves, none once it is told to stop, and learns of a killed one
 * by what its requests in flight come to; then none until it is healthy again. Requests are made by any thread; starts and ends by one.
 */
public final class ServerNode implements AutoCloseable {

    /** So long that only a hang reaches it. */
    private static final Duration ANSWER = Duration.ofSeconds(60);

    private static final Duration DRAIN = Duration.ofSeconds(30);
    private static final long POLL_MILLIS = 10;

    private final Server server;
    private final FaultProxy store;
    private volatile Life life = ended();

    /**
     * A node that does not run yet.
     *
     * @param store the server's only way to the store; closed with the node
     */
    public ServerNode(Server server, FaultProxy store) {
        this.server = server;
        this.store = store;
    }

    private static Life ended() {
        Life life = new Life();
        life.close();
        return life;
    }

    /** Its name, for people. */
    public String name() {
        return server.name();
    }

    /** The connections to the store that it holds. */
    public int storeConnections() {
        return store.openConnections();
    }

    /** Starts it, again if it has ended, and waits until it serves. */
    public void start() {
        server.start();
        life = new Life();
    }

    /**
     * Posts for a browser, whose cookie goes along and is replaced.
     *
     * @return empty if the node is out of service: told to stop, or ended and not started again
     * @throws UnansweredException if no answer came
     */
    public Optional<Answer> post(String path, String body, Browser browser) {
        return send(HttpRequest.newBuilder(server.uri().resolve(path)).POST(BodyPublishers.ofString(body)), browser);
    }

    /** Gets without a cookie; the same otherwise. */
    public Optional<Answer> get(String path) {
        return send(HttpRequest.newBuilder(server.uri().resolve(path)), new Browser());
    }

    private Optional<Answer> send(HttpRequest.Builder request, Browser browser) {
        Life now = life;
        if (!now.enter()) {
            return Optional.empty();
        }
        browser.cookie().ifPresent(cookie -> request.header("Cookie", cookie));
        try {
            HttpResponse<String> answer =
                    now.client().send(request.timeout(ANSWER).build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(browser::receive);
            return Optional.of(new Answer(answer.statusCode(), answer.body()));
        } catch (ConnectException e) {
            throw new UnansweredException(name() + " takes no connections", e, false, now.isKilled());
        } catch (IOException e) {
            throw new UnansweredException(name() + " ended a request: " + e, e, true, now.isKilled());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnansweredException("interrupted", e, true, now.isKilled());
        } finally {
            now.leave();
        }
    }

    /** Ends it with SIGKILL under its requests; how many were in flight. */
    public int kill() {
        Life last = life;
        last.kill();
        int inFlight = last.inFlight();
        server.kill();
        // a balancer asks for its health first: Payara Micro listens, and answers 404, before the application is there
        last.close();
        return inFlight;
    }

    /**
     * Sends it nothing more, waits for what is in flight, and ends it with SIGTERM.
     *
     * @return whether it ended by itself, in time
     * @throws TimeoutException if its requests are not answered
     */
    public boolean stop() throws InterruptedException, TimeoutException {
        Life last = life;
        last.close();
        long end = System.nanoTime() + DRAIN.toNanos();
        while (last.inFlight() > 0) {
            if (System.nanoTime() > end) {
                throw new TimeoutException(name() + " has not answered " + last.inFlight() + " requests");
            }
            Thread.sleep(POLL_MILLIS);
        }
        return server.stop();
    }

    @Override
    public void close() {
        life.close();
        server.close();
        store.close();
    }
}
