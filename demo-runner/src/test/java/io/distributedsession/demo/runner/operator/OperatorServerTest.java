package io.distributedsession.demo.runner.operator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class OperatorServerTest {

    private final FakeServer node = new FakeServer("a", true);
    private final HttpClient client = HttpClient.newHttpClient();
    private OperatorServer server;

    @BeforeEach
    void start() throws IOException {
        Operator operator = new Operator(
                List.of(new ManagedNode(node, "WildFly")),
                null,
                null,
                new RequestJournal(Map.of()),
                InstantSource.system());
        server = OperatorServer.start(0, operator);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void ownPage_killsTheNode() throws Exception {
        String origin = server.uri().toString().replaceAll("/$", "");

        assertThat(post("api/nodes/a/kill", origin).statusCode()).isEqualTo(200);

        assertThat(node.isAlive()).isFalse();
        HttpResponse<String> again = post("api/nodes/a/kill", origin);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).isEqualTo("{\"error\":\"node a does not run\"}");
    }

    @Test
    void otherPage_killsNothing() throws Exception {
        assertThat(post("api/nodes/a/kill", "http://localhost:8080").statusCode())
                .isEqualTo(403);

        assertThat(node.isAlive()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"api/nodes/z/kill", "api/nodes/a/explode", "index.html"})
    void whatThereIsNot_isNotFound(String path) throws Exception {
        assertThat(post(path, server.uri().toString().replaceAll("/$", "")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void page_isServedWithoutLeaveToFrameIt() throws Exception {
        HttpResponse<String> page =
                client.send(HttpRequest.newBuilder(server.uri()).build(), BodyHandlers.ofString());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<title>");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("frame-ancestors 'none'");
    }

    private HttpResponse<String> post(String path, String origin) throws IOException, InterruptedException {
        URI uri = server.uri().resolve(path);
        return client.send(
                HttpRequest.newBuilder(uri)
                        .header("Origin", origin)
                        .POST(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
    }
}
