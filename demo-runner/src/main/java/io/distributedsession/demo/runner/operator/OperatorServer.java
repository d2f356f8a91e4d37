package io.distributedsession.demo.runner.operator;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Serves the operator's page to browsers on this machine, and to nobody else. */
public final class OperatorServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(OperatorServer::daemon);
    private final SameOrigin sameOrigin;
    private final Routes routes;

    private OperatorServer(HttpServer server, Operator operator) {
        this.server = server;
        this.sameOrigin = new SameOrigin(server.getAddress().getPort());
        this.routes = new Routes(operator, threads);
    }

    /**
     * Starts to listen on the loopback address.
     *
     * @param port where
     * @param operator what the page can see and do
     * @return the running server
     * @throws IOException if it cannot listen
     */
    public static OperatorServer start(int port, Operator operator) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        OperatorServer server = new OperatorServer(http, operator);
        http.createContext("/", server::handle);
        http.setExecutor(server.threads);
        http.start();
        return server;
    }

    /** Where the page is. */
    public URI uri() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = answer(exchange);
            Headers headers = exchange.getResponseHeaders();
            headers.set("Content-Type", answer.type());
            headers.set("Cache-Control", "no-store");
            // nobody may lay the page under another one and have its buttons clicked
            headers.set("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'; base-uri 'none'");
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("Cross-Origin-Resource-Policy", "same-origin");
            exchange.sendResponseHeaders(answer.status(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
    }

    private Answer answer(HttpExchange exchange) {
        Headers headers = exchange.getRequestHeaders();
        Optional<String> refusal =
                sameOrigin.refusal(exchange.getRequestMethod(), headers.getFirst("Host"), headers.getFirst("Origin"));
        if (refusal.isPresent()) {
            return Answer.error(403, refusal.get());
        }
        try {
            return routes.answer(exchange.getRequestMethod(), exchange.getRequestURI());
        } catch (RefusedException e) {
            return Answer.error(e.status(), e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.error(503, "the demo is ending");
        } catch (IOException | RuntimeException e) {
            return Answer.error(502, e.toString());
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "operator");
        thread.setDaemon(true);
        return thread;
    }
}
