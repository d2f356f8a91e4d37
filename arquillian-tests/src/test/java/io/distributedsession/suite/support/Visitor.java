package io.distributedsession.suite.support;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

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

    /** Does not wait for the response, which is kept when it comes. */
    public CompletableFuture<Answer> postLater(Node node, String path) {
        return send(node, "POST", path, BodyPublishers.noBody());
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
        return CLIENT.sendAsync(request.build(), BodyHandlers.ofString()).thenApply(this::keep);
    }

    private String header() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private Answer keep(HttpResponse<String> response) {
        Answer answer = new Answer(response);
        for (SetCookie cookie : answer.cookies()) {
            if (cookie.cleared()) {
                cookies.remove(cookie.name());
            } else {
                cookies.put(cookie.name(), cookie.value());
            }
        }
        return answer;
    }
}
