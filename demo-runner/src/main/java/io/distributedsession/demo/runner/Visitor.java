package io.distributedsession.demo.runner;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.distributedsession.demo.runner.store.Json;
import io.distributedsession.launcher.Server;

/**
 * A browser with one visitor. It keeps the cookies itself: those of the shop are Secure, which browsers accept on
 * {@code http://localhost} and the JDK's cookie handler does not.
 */
final class Visitor {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> cookies = new TreeMap<>();

    CartAnswer addToCart(Server node, String sku, int quantity) throws IOException, InterruptedException {
        String body = "{\"sku\":\"" + sku + "\",\"quantity\":" + quantity + "}";
        return CartAnswer.parse(call(node, "api/cart/items", "POST", BodyPublishers.ofString(body)));
    }

    CartAnswer cart(Server node) throws IOException, InterruptedException {
        return CartAnswer.parse(call(node, "api/cart", "GET", BodyPublishers.noBody()));
    }

    /** The session's reference, or {@code none}. */
    String reference(Server node) throws IOException, InterruptedException {
        Map<String, Object> session = Json.read(call(node, "api/session", "GET", BodyPublishers.noBody()));
        return (String) session.getOrDefault("reference", "none");
    }

    private String call(Server node, String path, String method, BodyPublisher body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(node.uri().resolve(path))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .method(method, body);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").forEach(this::keep);
        if (answer.statusCode() != 200) {
            throw new IOException(method + " " + path + " on " + node.name() + " answered " + answer.statusCode() + ": "
                    + answer.body());
        }
        return answer.body();
    }

    private void keep(String setCookie) {
        SetCookie cookie = SetCookie.parse(setCookie);
        if (cookie.cleared()) {
            cookies.remove(cookie.name());
        } else {
            cookies.put(cookie.name(), cookie.value());
        }
    }
}
