package io.distributedsession.exchange;

import java.time.Duration;

import io.distributedsession.SessionEndedException;
import io.distributedsession.exchange.Node.Client;
import io.distributedsession.exchange.Node.Request;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What captured sessions cost, and how long they live. */
class CapturedTest {

    private static final Duration HALF_THE_IDLE_TIME = Duration.ofMinutes(10);

    private final Node node = new Node();
    private final Client client = new Client();

    private CapturedSession captured() {
        Request request = node.open(client);
        request.put("cart", "tea");
        CapturedSession captured = request.exchange().capture();
        request.respond();
        request.exchange().end();
        node.store.calls.clear();
        return captured;
    }

    private void run(CapturedSession captured) {
        node.store.calls.clear();
        Exchange exchange = node.exchanges.resume(captured);
        exchange.commit();
        node.exchanges.ended(captured, exchange);
    }

    @Test
    void run_isOneStrongRead() {
        CapturedSession captured = captured();
        node.clock.advance(Duration.ofSeconds(30));

        run(captured);

        assertThat(node.store.calls).containsExactly("strong read");
    }

    @Test
    void runs_extendTheSessionWhenDue_andKnowWhenItIsNot() {
        CapturedSession captured = captured();
        for (int i = 0; i < 6; i++) {
            node.clock.advance(HALF_THE_IDLE_TIME);
            run(captured);
            assertThat(node.store.calls).containsExactly("touch");
            run(captured);
            assertThat(node.store.calls).containsExactly("strong read");
        }
    }

    @Test
    void expiredSession_isOver() {
        CapturedSession captured = captured();
        node.clock.advance(HALF_THE_IDLE_TIME.multipliedBy(3));

        assertThatThrownBy(() -> run(captured)).isInstanceOf(SessionEndedException.class);
    }

    @Test
    void sessionThatRequestsKeptAlive_isThere() {
        CapturedSession captured = captured();
        for (int i = 0; i < 4; i++) {
            node.clock.advance(HALF_THE_IDLE_TIME);
            node.request(client, request -> request.value("cart"));
        }

        run(captured);
    }
}
