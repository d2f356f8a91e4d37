package io.distributedsession.exchange;

import java.time.Duration;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.SessionRejected;
import io.distributedsession.SessionRejected.Reason;
import io.distributedsession.SessionStoreException;
import io.distributedsession.exchange.Node.Client;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FloodTest {

    private final Node node = new Node(DistributedSessionOptions.builder()
            .newSessionIdleTimeout(Duration.ofMinutes(1))
            .maxNewSessionsPerSecond(2)
            .build());

    private Client start() {
        Client client = new Client();
        node.request(client, request -> request.put("cart", "tea"));
        return client;
    }

    @Test
    void visitorWhoNeverComesBack_isForgottenEarly() {
        Client client = start();
        node.clock.advance(Duration.ofSeconds(67));

        node.request(
                client, request -> assertThat(request.session().isPresent()).isFalse());
    }

    @Test
    void secondRequest_givesTheSessionItsFullTime() {
        Client client = start();
        node.clock.advance(Duration.ofSeconds(30));
        node.request(client, request -> assertThat(request.value("cart")).isEqualTo("tea"));
        assertThat(node.store.calls).containsExactly("touch");

        node.clock.advance(Duration.ofMinutes(19));
        node.request(client, request -> assertThat(request.value("cart")).isEqualTo("tea"));
    }

    @Test
    void newSessionOverTheBound_isRefusedWithoutACall() {
        start();
        start();

        Client third = new Client();
        assertThatThrownBy(() -> node.request(third, request -> request.put("cart", "tea")))
                .isInstanceOf(SessionStoreException.class)
                .hasMessageContaining("DSS-0609");
        assertThat(node.store.calls).isEmpty();
        assertThat(node.events.all).contains(new SessionRejected(Reason.TOO_MANY_NEW_SESSIONS));

        node.clock.advance(Duration.ofSeconds(1));
        assertThat(start().cookie).isNotNull();
    }
}
