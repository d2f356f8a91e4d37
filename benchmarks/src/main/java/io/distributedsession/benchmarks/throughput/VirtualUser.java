package io.distributedsession.benchmarks.throughput;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** One browser with its cookies: changes its cart now and then, and wants to see its last change at every request. */
final class VirtualUser {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final Random random;
    private final int changes;
    private final URI cart;

    VirtualUser(URI node, int number, int changes, int micros) {
        this.random = new Random(number);
        this.changes = changes;
        this.cart = node.resolve("api/cart?micros=" + micros);
    }

    /** Goes on until a time; how long each request took. */
    List<Long> use(long endNanos) throws IOException, InterruptedException {
        List<Long> taken = new ArrayList<>();
        int made = 0;
        while (System.nanoTime() < endNanos) {
            boolean change = made == 0 || random.nextInt(100) < changes;
            long start = System.nanoTime();
            int seen = send(change);
            taken.add(System.nanoTime() - start);
            made += change ? 1 : 0;
            if (seen != made) {
                throw new IOException("saw change " + seen + " after change " + made);
            }
        }
        return taken;
    }

    private int send(boolean change) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(cart);
        request.method(change ? "POST" : "GET", BodyPublishers.noBody());
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("answered " + answer.statusCode() + " " + answer.body());
        }
        for (String header : answer.headers().allValues("Set-Cookie")) {
            String pair = header.split(";", 2)[0];
            cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return Integer.parseInt(answer.body());
    }
}
