package io.distributedsession.servlet;

import java.util.List;
import java.util.function.Consumer;

import io.distributedsession.exchange.Exchange;
import io.distributedsession.exchange.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class CommittingResponseTest {

    private final Node node = new Node();
    private final Exchange exchange = node.exchanges().open(List.of(), "/");
    private final FakeResponse server = new FakeResponse();
    private final CommittingResponse response = new CommittingResponse(server.proxy, exchange);

    @Test
    void smallBody_doesNotCommitYet() throws Exception {
        change();

        response.getOutputStream().write(new byte[50]);

        assertThat(node.calls()).isEmpty();
    }

    @Test
    void reset_keepsTheCookie() throws Exception {
        change();
        response.getOutputStream().write(new byte[200]);

        response.reset();

        assertThat(server.cookies()).hasSize(1);
        assertThat(server.headers.get("Cache-Control")).containsExactly("no-store");
    }

    @Test
    void reset_forgetsStreamWriterAndLength() throws Exception {
        change();
        response.getWriter().print("a");
        response.setContentLength(1);

        response.reset();
        response.getOutputStream().write(new byte[50]);

        assertThat(node.calls()).isEmpty();
        assertThat(server.body.size()).isEqualTo(50);
    }

    static List<Consumer<CommittingResponse>> lengths() {
        return List.of(
                response -> response.setContentLength(3),
                response -> response.setContentLengthLong(3),
                response -> response.setHeader("Content-Length", "3"),
                response -> response.addHeader("content-length", "3"),
                response -> response.setIntHeader("Content-Length", 3),
                response -> response.addIntHeader("Content-Length", 3));
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void bodyAsLongAsAnnounced_commitsFirst(Consumer<CommittingResponse> announce) throws Exception {
        change();
        announce.accept(response);

        response.getOutputStream().write(new byte[3]);

        assertThat(server.cookies()).hasSize(1);
    }

    @Test
    void noLength_isIgnored() throws Exception {
        change();
        response.setHeader("Content-Length", "3");
        response.setHeader("Content-Length", null);

        response.getOutputStream().write(new byte[3]);

        assertThat(node.calls()).isEmpty();
    }

    @Test
    void laterCookie_replacesTheEarlierOneAndLeavesOthers() {
        server.proxy.addHeader("Set-Cookie", "JSESSIONID=1");
        change();
        response.commitSoFar();

        exchange.view().rotateId();
        response.commit();

        assertThat(server.cookies()).hasSize(2).contains("JSESSIONID=1");
    }

    private void change() {
        Node.put(exchange, "cart", "tea");
    }
}
