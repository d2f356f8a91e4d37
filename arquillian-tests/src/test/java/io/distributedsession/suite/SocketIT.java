package io.distributedsession.suite;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import io.distributedsession.suite.support.Connection;
import io.distributedsession.suite.support.TwoNodes;
import io.distributedsession.suite.support.Visitor;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** WebSockets: their messages belong to no request, and the session that the handshake captured is theirs. */
class SocketIT extends TwoNodes {

    private static final String PATH = "counting";

    private final Visitor visitor = new Visitor();

    @Test
    void messageThatUsesTheSession_failsWithTheRemedy() {
        visitor.post(a, "api/counter");

        try (Connection connection = visitor.connect(a, PATH).join()) {
            assertThat(connection.ask("touch")).contains("ContextNotActiveException");
            assertThat(connection.ask("ask"))
                    .contains("ContextNotActiveException", "DSS-0710", "WebSocket", "SessionRunner");
        }
        assertThat(visitor.get(b, "api/counter").text()).isEqualTo("1");
    }

    @Test
    void messageInTheSessionOfTheHandshake_seesRequestsAndIsSeenByThem() {
        visitor.post(a, "api/counter");

        try (Connection connection = visitor.connect(a, PATH).join()) {
            assertThat(connection.ask("count")).isEqualTo("2");
            assertThat(visitor.post(b, "api/counter").text()).isEqualTo("3");
            assertThat(connection.ask("count")).isEqualTo("4");
            assertThat(visitor.get(a, "api/counter").text()).isEqualTo("4");
            assertThat(visitor.get(b, "api/counter").text()).isEqualTo("4");
        }
    }

    /** The first visitor's handshake goes on only after the second one's has left what it captured. */
    @Test
    void handshakesAtOnce_keepTheirSessionsApart() {
        String gate = UUID.randomUUID().toString();
        Visitor second = new Visitor();
        visitor.post(a, "api/counter");
        second.post(a, "api/counter");
        second.post(a, "api/counter");

        CompletableFuture<Connection> waiting = visitor.connect(a, PATH + "?gate=" + gate);
        assertThat(visitor.get(a, "api/slow/" + gate + "/arrived").text()).isEqualTo("arrived");
        try (Connection overtaking = second.connect(a, PATH).join()) {
            visitor.post(a, "api/slow/" + gate + "/open");
            try (Connection connection = waiting.join()) {
                assertThat(connection.ask("count")).isEqualTo("2");
                assertThat(overtaking.ask("count")).isEqualTo("3");
            }
        }
        assertThat(visitor.get(b, "api/counter").text()).isEqualTo("2");
        assertThat(second.get(b, "api/counter").text()).isEqualTo("3");
    }

    @Test
    void changeInTheHandshake_isCommittedWithIt() {
        visitor.post(a, "api/counter");

        try (Connection connection = visitor.connect(b, PATH + "?counting").join()) {
            assertThat(visitor.get(a, "api/counter").text()).isEqualTo("2");
            assertThat(connection.ask("count")).isEqualTo("3");
        }
    }

    @Test
    void messageAfterTheEndOfTheSession_isRefused() {
        visitor.post(a, "api/counter");

        try (Connection connection = visitor.connect(a, PATH).join()) {
            visitor.post(b, "api/session/invalidate");

            assertThat(connection.ask("count")).contains("SessionEndedException");
        }
        assertThat(visitor.get(a, "api/counter").text()).isEqualTo("0");
    }
}
