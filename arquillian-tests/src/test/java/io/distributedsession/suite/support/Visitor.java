package io.distributedsession.suite.support;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A browser with one visitor. It keeps the cookies itself: the session's is Secure, which browsers accept on {@code
 * http://localhost} and the JDK's cookie handler does not.
 */
public final class Visitor {

    public static final String COOKIE = "__Host-" + SuiteWar.NAME;

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private volatile String user;

    public Answer get(Node node, String path) {
        return send(node, "GET", path, BodyPublishers.noBody()).join();
    }

    public Answer post(Node node, String path) {
        return send(node, "POST", path, BodyPublishers.noBody()).join();
    }

    public Answer delete(Node node, String path) {
        return send(node, "DELETE", path, BodyPublishers.noBody()).join();
    }

    public Answer put(Node node, String path, String body) {
        return send(node, "PUT", path, BodyPublishers.ofString(body)).join();
    }

    /** Sends a form. */
    public Answer submit(Node node, String path, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field ->
                        URLEncoder.encode(field.getKey(), UTF_8) + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(node, "POST", path, BodyPublishers.ofString(form))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .build())
                .join();
    }

    /** Does not wait for the response. */
    public CompletableFuture<Answer> getLater(Node node, String path) {
        return send(node, "GET", path, BodyPublishers.noBody());
    }

    /** Does not wait for the response, which is kept when it comes. */
    public CompletableFuture<Answer> postLater(Node node, String path) {
        return send(node, "POST", path, BodyPublishers.noBody());
    }

    /** Does not wait for the response; the request's body ends when it is told to. */
    public CompletableFuture<Answer> postSlowly(Node node, String path, CompletableFuture<Void> end) {
        return send(node, "POST", path, BodyPublishers.fromPublisher(new EndlessBody(end)));
    }

    /** Reads the response as it comes. */
    public Streamed stream(Node node, String path) {
        HttpRequest request =
                request(node, "GET", path, BodyPublishers.noBody()).build();
        HttpResponse<Stream<String>> response =
                CLIENT.sendAsync(request, BodyHandlers.ofLines()).join();
        keep(SetCookie.of(response));
        return new Streamed(response);
    }

    /** Opens a WebSocket with this browser's cookies; what its handshake does to them is not kept. */
    public CompletableFuture<Connection> connect(Node node, String path) {
        URI uri = URI.create(node.uri().resolve(path).toString().replaceFirst("^http", "ws"));
        WebSocket.Builder builder = CLIENT.newWebSocketBuilder().connectTimeout(TIMEOUT);
        if (!cookies.isEmpty()) {
            builder.header("Cookie", header());
        }
        Connection.Answers answers = new Connection.Answers();
        return builder.buildAsync(uri, answers).thenApply(socket -> new Connection(answers, socket));
    }

    /** The session's cookie, {@code null} without one. */
    public String cookie() {
        return cookies.get(COOKIE);
    }

    /** Puts another session's cookie into this browser. */
    public Visitor withCookie(String value) {
        cookies.put(COOKIE, value);
        return this;
    }

    /** Sends credentials with every request from now on; the password is the user's name. */
    public Visitor as(String name) {
        user = name;
        return this;
    }

    private CompletableFuture<Answer> send(Node node, String method, String path, BodyPublisher body) {
        return send(request(node, method, path, body).build());
    }

    private CompletableFuture<Answer> send(HttpRequest request) {
        return CLIENT.sendAsync(request, BodyHandlers.ofString()).thenApply(response -> {
            Answer answer = new Answer(response);
            keep(answer.cookies());
            return answer;
        });
    }

    private HttpRequest.Builder request(Node node, String method, String path, BodyPublisher body) {
        URI uri = node.uri().resolve(path);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri).timeout(TIMEOUT).method(method, body);
        if (!cookies.isEmpty()) {
            request.header("Cookie", header());
        }
        if (user != null) {
            byte[] credentials = (user + ":" + user).getBytes(UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
        }
        return request;
    }

    private String header() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private void keep(List<SetCookie> received) {
        for (SetCookie cookie : received) {
            if (cookie.cleared()) {
                cookies.remove(cookie.name());
            } else {
                cookies.put(cookie.name(), cookie.value());
            }
        }
    }
}
