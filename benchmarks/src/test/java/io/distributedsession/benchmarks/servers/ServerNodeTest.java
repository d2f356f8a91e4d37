package io.distributedsession.benchmarks.servers;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;

import com.sun.net.httpserver.HttpExchange;
import io.distributedsession.benchmarks.node.Browser;
import io.distributedsession.launcher.faults.FaultProxy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.throwable;

class ServerNodeTest {

    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch gate = new CountDownLatch(1);
    private final Browser browser = new Browser();
    private final StubbedServer server = new StubbedServer(this::handle);
    private ServerNode node;

    @BeforeEach
    void start() throws IOException {
        node = new ServerNode(server, FaultProxy.before(URI.create("http://localhost:1")));
        node.start();
    }

    @AfterEach
    void close() {
        node.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        if (exchange.getRequestURI().getPath().equals("/slow")) {
            arrived.countDown();
            try {
                gate.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        exchange.getResponseHeaders().set("Set-Cookie", "session=1; Path=/");
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    @Test
    void cookieOfAnAnswer_isTheBrowsers() {
        assertThat(node.post("fast", "", browser)).contains(new Answer(200, ""));
        assertThat(browser.cookie()).contains("session=1");
    }

    @Test
    void nodeThatIsToldToStop_answersWhatIsInFlightAndGetsNothingMore() throws Exception {
        CompletableFuture<Answer> inFlight = slow();
        CompletableFuture<Boolean> stop = CompletableFuture.supplyAsync(() -> {
            try {
                return node.stop();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        while (node.post("fast", "", browser).isPresent()) {
            Thread.onSpinWait();
        }
        assertThat(stop).isNotDone();

        gate.countDown();
        assertThat(inFlight.get().status()).isEqualTo(200);
        assertThat(stop.get()).isTrue();
    }

    @Test
    void requestInFlightOnAKilledNode_isSentAndItsNodeKilled() throws Exception {
        CompletableFuture<Answer> inFlight = slow();

        assertThat(node.kill()).isEqualTo(1);

        assertThatThrownBy(inFlight::get)
                .isInstanceOf(ExecutionException.class)
                .cause()
                .asInstanceOf(throwable(UnansweredException.class))
                .matches(UnansweredException::isSent)
                .matches(UnansweredException::isKilled);
        gate.countDown();
    }

    @Test
    void nodeThatWasKilled_getsNothing() {
        node.kill();

        assertThat(node.post("fast", "", browser)).isEmpty();
    }

    @Test
    void requestToAServerThatDoesNotListen_isNotSent() {
        server.kill();

        assertThatThrownBy(() -> node.post("fast", "", browser))
                .asInstanceOf(throwable(UnansweredException.class))
                .matches(e -> !e.isSent())
                .matches(e -> !e.isKilled());
    }

    @Test
    void nodeThatIsStartedAgain_serves() {
        node.kill();
        node.start();

        assertThat(node.post("fast", "", browser)).isPresent();
    }

    private CompletableFuture<Answer> slow() throws InterruptedException {
        CompletableFuture<Answer> answer = CompletableFuture.supplyAsync(
                () -> node.post("slow", "", browser).orElseThrow());
        arrived.await();
        return answer;
    }
}
