package io.distributedsession.exchange;

import java.time.Duration;
import java.util.Optional;

import io.distributedsession.SessionEndedException;
import io.distributedsession.SessionStoreException;
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
    void runsThatFindNoSession_areNotUnderWay() {
        CapturedSession expired = captured();
        node.clock.advance(HALF_THE_IDLE_TIME.multipliedBy(3));
        run(expired, SessionEndedException.class);
        client.cookie = null;
        CapturedSession ended = captured();
        node.request(client, request -> request.session().invalidate());
        run(ended, SessionEndedException.class);
        client.cookie = null;
        CapturedSession unread = captured();
        node.store.beforeNextStrongRead = () -> {
            throw new SessionStoreException("DSS-0000", "down");
        };
        run(unread, SessionStoreException.class);

        assertThat(node.exchanges.inFlight().awaitNone(Duration.ZERO)).isZero();
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

    private Request openAs(String user) {
        Request request = node.open(client);
        request.exchange().user(() -> Optional.of(user));
        return request;
    }

    private void startSessionOf(String user) {
        Request request = openAs(user);
        request.put("cart", "tea");
        request.respond();
        request.exchange().end();
        node.clock.advance(Duration.ofSeconds(5));
    }

    @Test
    void captureByItsUser_readsNothing() {
        startSessionOf("ada");

        openAs("ada").exchange().capture();

        assertThat(node.store.calls).isEmpty();
    }

    @Test
    void captureByAnotherUser_endsTheSessionFirst() {
        startSessionOf("ada");
        Request request = openAs("bob");

        CapturedSession captured = request.exchange().capture();
        run(captured, SessionEndedException.class);

        request.respond();
        run(captured, SessionEndedException.class);
    }

    @Test
    void captureByAnotherUser_whoseSessionCannotBeEnded_isRefused() {
        startSessionOf("ada");
        Request request = openAs("bob");
        node.failNextWrite();

        assertThatThrownBy(() -> request.exchange().capture()).isInstanceOf(SessionStoreException.class);
    }

    /** The commit itself goes through, for it needs no session. */
    @Test
    void captureBeforeAnotherUserCame_isWorthNothing_whenTheSessionCannotBeEnded() {
        startSessionOf("ada");
        String[] user = {"ada"};
        Request request = node.open(client);
        request.exchange().user(() -> Optional.of(user[0]));
        CapturedSession captured = request.exchange().capture();
        user[0] = "bob";
        node.failNextWrite();

        request.exchange().end();

        run(captured, SessionEndedException.class);
    }

    private void run(CapturedSession captured, Class<? extends Exception> failure) {
        assertThatThrownBy(() -> run(captured)).isInstanceOf(failure);
    }
}
