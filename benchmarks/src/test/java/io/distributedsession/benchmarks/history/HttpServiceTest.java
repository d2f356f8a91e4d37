package io.distributedsession.benchmarks.history;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.sun.net.httpserver.HttpExchange;
import io.distributedsession.benchmarks.history.Operation.Kind;
import io.distributedsession.benchmarks.history.Recorder.Intent;
import io.distributedsession.benchmarks.history.Recorder.Seen;
import io.distributedsession.benchmarks.node.Browser;
import io.distributedsession.benchmarks.servers.ServerNode;
import io.distributedsession.benchmarks.servers.StubbedServer;
import io.distributedsession.launcher.faults.FaultProxy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a server answers, as the history knows it. */
class HttpServiceTest {

    private static final List<Intent> WRITE = List.of(new Intent(Kind.WRITE, 7));

    private final Recorder recorder = new Recorder();
    private ServerNode node;
    private volatile int status = 200;
    private volatile String body = "0";
    private volatile String asked;

    @BeforeEach
    void start() throws IOException {
        node = new ServerNode(new StubbedServer(this::handle), FaultProxy.before(URI.create("http://localhost:1")));
        node.start();
    }

    @AfterEach
    void close() {
        node.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (status == 0) {
            exchange.close();
            return;
        }
        byte[] answer = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    @Test
    void operationsOfARequest_areALineEach() {
        request(List.of(new Intent(Kind.PUT, 1), new Intent(Kind.APPEND, 2)));
        assertThat(asked).isEqualTo("PUT 1\nAPPEND 2");
    }

    @Test
    void stateThatIsRead_isAllOfIt() {
        body = "0\n3 4\n5 6\n1 0 2\n9";
        Seen seen = new HttpService(node).request(new Browser(), List.of(new Intent(Kind.READ, 0)), false);
        assertThat(seen.snapshot())
                .contains(new Snapshot(Set.of(3L, 4L), List.of(5L, 6L), Map.of(0, 1L, 1, 0L, 2, 2L), 9));
    }

    @Test
    void emptyState_isEmpty() {
        body = "0\n\n\n0 0 0\n0";
        Seen seen = new HttpService(node).request(new Browser(), List.of(new Intent(Kind.READ, 0)), false);
        assertThat(seen.snapshot()).contains(new Snapshot(Set.of(), List.of(), Map.of(0, 0L, 1, 0L, 2, 0L), 0));
    }

    @Test
    void valueThatAWriteReplaced_isItsBase() {
        body = "5";
        assertThat(request(WRITE)).isEqualTo(Outcome.OK);
        assertThat(recorder.operations().get(0).base()).isEqualTo(5);
    }

    @Test
    void conflictAndEndedSession_areRefused() {
        status = 409;
        assertThat(request(WRITE)).isEqualTo(Outcome.REFUSED);
        status = 410;
        assertThat(request(WRITE)).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void storeThatWasNotAvailable_leavesItOpen() {
        status = 503;
        assertThat(request(WRITE)).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void connectionThatEndsWithoutAnAnswer_leavesItOpen() {
        status = 0;
        assertThat(request(WRITE)).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void serverThatIsDown_hasNotDoneIt() {
        node.kill();
        assertThat(request(WRITE)).isEqualTo(Outcome.REFUSED);
    }

    private Outcome request(List<Intent> intents) {
        return recorder.record(intents, () -> new HttpService(node).request(new Browser(), intents, false));
    }
}
