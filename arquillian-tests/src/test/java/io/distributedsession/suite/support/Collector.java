package io.distributedsession.suite.support;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** Takes whatever OpenTelemetry sends over HTTP, and keeps it as text: names and values stand in Protobuf as they are. */
public final class Collector implements AutoCloseable {

    private static final int OK = 200;

    private final HttpServer server;
    private final Map<String, String> received = new ConcurrentHashMap<>();

    private Collector(HttpServer server) {
        this.server = server;
    }

    public static Collector start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Collector collector = new Collector(server);
        server.createContext("/", exchange -> {
            try (exchange) {
                String body = new String(content(exchange).readAllBytes(), ISO_8859_1);
                collector.received.merge(exchange.getRequestURI().getPath(), body, String::concat);
                exchange.sendResponseHeaders(OK, -1);
            }
        });
        server.start();
        return collector;
    }

    private static InputStream content(HttpExchange exchange) throws IOException {
        InputStream body = exchange.getRequestBody();
        return "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"))
                ? new GZIPInputStream(body)
                : body;
    }

    public URI endpoint() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** What came at a path so far. */
    public String received(String path) {
        return received.getOrDefault(path, "");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
