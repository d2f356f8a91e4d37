package io.distributedsession.exchange;

import java.time.Duration;
import java.time.Instant;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.SessionConflictException;
import io.distributedsession.SigningKeyRepository;
import io.distributedsession.exchange.Node.Client;
import io.distributedsession.exchange.Node.Request;
import io.distributedsession.keys.MemorySigningKeyRepository;
import io.distributedsession.store.RecordStore;
import io.distributedsession.store.memory.MemoryRecordStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What clocks do to sessions where no answer of the store corrects them: skew of a minute, steps, the year 2038, and threads that stand still.
 * Larger skew is corrected, see {@code ClockSkewTest}.
 */
class ClockTest {

    private static final Duration IDLE = Duration.ofMinutes(20);

    private final RecordStore records = new MemoryRecordStore();
    private final SigningKeyRepository keys = new MemorySigningKeyRepository();
    private final Node node = node(DistributedSessionOptions.builder().build());
    private final Client client = new Client();

    private Node node(DistributedSessionOptions options) {
        return new Node(options, records, keys);
    }

    private static Object value(Node node, Client client) {
        Object[] value = new Object[1];
        node.request(client, request -> value[0] = request.value("cart"));
        return value[0];
    }

    private static void put(Node node, Client client, Object value) {
        node.request(client, request -> request.put("cart", value));
    }

    @ParameterizedTest
    @ValueSource(ints = {-60, -5, 5, 60})
    void nodesAMinuteApart_serveOneSession_forItsWholeLife(int skew) {
        Node other = node(DistributedSessionOptions.builder().build());
        other.clock.advance(Duration.ofSeconds(skew));
        put(node, client, 0);

        for (int i = 1; i <= 30; i++) {
            Node at = i % 2 == 0 ? node : other;
            node.clock.advance(IDLE);
            other.clock.advance(IDLE);
            assertThat(value(at, client)).as("after %d idle times", i).isEqualTo(i - 1);
            put(at, client, i);
        }
    }

    @Test
    void stepBack_andForthAgain_losesNothing() {
        put(node, client, "tea");

        node.clock.advance(Duration.ofHours(-1));
        assertThat(value(node, client)).isEqualTo("tea");
        put(node, client, "milk");
        node.clock.advance(Duration.ofHours(1));

        assertThat(value(node, client)).as("changed while the clock was back").isEqualTo("milk");
    }

    @Test
    void stepBack_shortensNoSessionForTheOtherNodes() {
        Node other = node(DistributedSessionOptions.builder().build());
        put(other, client, "tea");

        node.clock.advance(Duration.ofHours(-1));
        put(node, client, "milk");
        node.request(client, request -> {
            request.session().rotateId();
            request.put("cart", "milk, sugar");
        });
        other.clock.advance(IDLE.minusSeconds(1));

        assertThat(value(other, client)).isEqualTo("milk, sugar");
    }

    /** The cookie is old, so that the node writes an expiry that its clock says is due. */
    @Test
    void leaseByANodeWhoseClockIsBehind_shortensNoSession() {
        put(node, client, "tea");
        Client old = client.copy();
        Node other = node(DistributedSessionOptions.builder().build());
        node.clock.advance(Duration.ofMinutes(15));
        other.clock.advance(Duration.ofMinutes(10));
        put(node, client, "milk");

        other.request(old, request -> {
            request.exchange().lease();
            assertThat(request.value("cart")).isEqualTo("milk");
        });
        node.clock.advance(IDLE.minusSeconds(1));

        assertThat(value(node, client)).isEqualTo("milk");
    }

    @Test
    void leaseThatExtends_isOneCall() {
        put(node, client, "tea");
        node.clock.advance(Duration.ofMinutes(15));

        node.request(client, request -> request.exchange().lease());

        assertThat(node.calls()).containsExactly("lease", "release");
        node.clock.advance(IDLE.minusSeconds(1));
        assertThat(value(node, client)).isEqualTo("tea");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2038-01-19T03:14:00Z", "2039-06-01T00:00:00Z", "2105-12-31T23:59:00Z"})
    void farFuture_isLikeToday(String date) {
        node.clock.advance(Duration.between(node.clock.instant(), Instant.parse(date)));
        Node later = node(DistributedSessionOptions.builder().build());
        later.clock.advance(Duration.between(later.clock.instant(), Instant.parse(date)));

        put(later, client, "tea");
        later.clock.advance(Duration.ofMinutes(10));
        assertThat(value(later, client)).isEqualTo("tea");
        put(later, client, "milk");
        later.clock.advance(IDLE);
        assertThat(value(later, client)).isEqualTo("milk");
        later.clock.advance(IDLE.multipliedBy(2));
        assertThat(value(later, client)).as("expired").isNull();
    }

    @Test
    void pauseOfAMinuteInARequest_losesNothing() {
        put(node, client, "tea");
        Request request = node.open(client);
        request.put("cart", request.value("cart") + ", milk");

        node.clock.advance(Duration.ofSeconds(60));
        request.respond();

        assertThat(value(node, client)).isEqualTo("tea, milk");
    }

    @Test
    void pauseInWhichAnotherNodeChangesTheSession_isAConflict() {
        put(node, client, "tea");
        Request request = node.open(client);
        request.put("cart", "milk");

        put(node(DistributedSessionOptions.builder().build()), client.copy(), "sugar");
        node.clock.advance(Duration.ofSeconds(60));

        assertThatThrownBy(request::respond).isInstanceOf(SessionConflictException.class);
        request.exchange().abandon();
        assertThat(value(node, client)).isEqualTo("sugar");
    }

    @Test
    void pauseInWhichTheSessionExpires_isSaid_andNothingIsRevived() {
        Node brief = node(DistributedSessionOptions.builder()
                .idleTimeout(Duration.ofSeconds(30))
                .build());
        put(brief, client, "tea");
        Request request = brief.open(client);
        request.put("cart", "milk");

        brief.clock.advance(Duration.ofSeconds(60));

        assertThatThrownBy(request::respond).isInstanceOf(SessionConflictException.class);
        request.exchange().abandon();
        assertThat(value(brief, client)).isNull();
    }

    @Test
    void pauseThatOutlivesALease_isNotASecondOwner() {
        put(node, client, "tea");
        Request request = node.open(client);
        request.exchange().lease();
        request.put("cart", "milk");

        node.clock.advance(Duration.ofSeconds(60));
        node.request(client.copy(), other -> {
            other.exchange().lease();
            other.put("cart", "sugar");
        });

        assertThatThrownBy(request::respond).isInstanceOf(SessionConflictException.class);
        request.exchange().abandon();
        assertThat(value(node, client)).isEqualTo("sugar");
    }
}
