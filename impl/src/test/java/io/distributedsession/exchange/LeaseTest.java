package io.distributedsession.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import io.distributedsession.SessionConflict;
import io.distributedsession.SessionConflict.Cause;
import io.distributedsession.SessionConflictException;
import io.distributedsession.SessionException;
import io.distributedsession.exchange.Node.Client;
import io.distributedsession.exchange.Node.Request;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Requests that change a bean one after the other. */
class LeaseTest {

    private final Node node = new Node();
    private final Client client = new Client();

    private Request open(Client tab) {
        Request request = node.open(tab);
        request.beans().exclusive = Set.of("stock");
        return request;
    }

    private void startSession() {
        Request request = open(client);
        request.put("stock", 10);
        request.put("cart", "tea");
        end(request);
    }

    /** Takes the lease and one from the stock. */
    private static void take(Request request) {
        request.exchange().lease();
        request.put("stock", (Integer) request.value("stock") - 1);
    }

    private static void end(Request request) {
        try {
            request.respond();
        } finally {
            request.exchange().end();
        }
    }

    private Object stock() {
        Request request = open(client);
        Object stock = request.value("stock");
        end(request);
        return stock;
    }

    @Test
    void firstCall_readsAndLeasesAtOnce_andTheCommitGivesItBack() {
        startSession();

        Request request = open(client);
        take(request);
        end(request);

        assertThat(node.calls()).containsExactly("lease", "update");
        assertThat(stock()).isEqualTo(9);
        Request next = open(client);
        take(next);
        end(next);
        assertThat(stock()).isEqualTo(8);
    }

    @Test
    void beanReadBefore_isReadAgainUnderTheLease() {
        startSession();
        Request slow = open(client.copy());
        assertThat(slow.value("stock")).isEqualTo(10);
        Request fast = open(client);
        take(fast);
        end(fast);

        take(slow);
        end(slow);

        assertThat(stock()).isEqualTo(8);
    }

    @Test
    void otherBeansReadBefore_keepWhatTheyAreComparedWith() {
        startSession();
        Request slow = open(client.copy());
        slow.put("cart", "milk");
        Request fast = open(client);
        fast.put("cart", "coffee");
        end(fast);

        take(slow);

        // the other's cart must not be taken back: both changed it
        assertThatThrownBy(() -> end(slow)).isInstanceOf(SessionConflictException.class);
        Request check = open(client);
        assertThat(check.value("cart")).isEqualTo("coffee");
        assertThat(check.value("stock")).isEqualTo(10);
        end(check);
    }

    @Test
    void requestThatWaits_readsUntilTheLeaseIsFree() {
        startSession();
        Request first = open(client.copy());
        take(first);
        Request second = open(client.copy());
        node.store.beforeNextStrongRead = () -> end(first);

        take(second);
        end(second);

        assertThat(node.calls()).containsOnlyOnce("strong read");
        assertThat(stock()).isEqualTo(8);
    }

    @Test
    void leaseHeldForTooLong_isAnsweredWithRetryAfter() {
        startSession();
        Request first = open(client.copy());
        take(first);
        Request second = open(client.copy());
        Instant before = node.clock.instant();

        assertThatThrownBy(() -> take(second))
                .isInstanceOfSatisfying(
                        SessionConflictException.class,
                        refusal -> assertThat(refusal.retryAfter()).contains(Duration.ofSeconds(1)));

        assertThat(Duration.between(before, node.clock.instant()))
                .isBetween(Duration.ofSeconds(5), Duration.ofSeconds(6));
        assertThat(node.calls().stream().filter("lease"::equals)).hasSize(1);
        assertThat(node.events.all)
                .anyMatch(event -> event instanceof SessionConflict conflict && conflict.cause() == Cause.LEASED);
    }

    @Test
    void leaseOfADeadOwner_endsByTime() {
        startSession();
        Request dead = open(client.copy());
        take(dead);
        node.clock.advance(Duration.ofSeconds(27));

        Request next = open(client);
        take(next);
        end(next);

        assertThat(stock()).isEqualTo(9);
    }

    @Test
    void handlerThatOutlivesItsLease_losesAgainstTheNext() {
        startSession();
        Request slow = open(client.copy());
        take(slow);
        node.clock.advance(Duration.ofSeconds(30));
        Request next = open(client);
        take(next);

        assertThatThrownBy(() -> end(slow)).isInstanceOf(SessionConflictException.class);
        end(next);

        assertThat(stock()).isEqualTo(9);
        assertThat(node.events.all)
                .anyMatch(event -> event instanceof SessionConflict conflict && conflict.cause() == Cause.LEASE_LOST);
    }

    @Test
    void handlerThatOutlivesItsLease_failsByTagWhenTheNextHasCommitted() {
        startSession();
        Request slow = open(client.copy());
        take(slow);
        node.clock.advance(Duration.ofSeconds(30));
        Request next = open(client);
        take(next);
        end(next);

        assertThatThrownBy(() -> end(slow)).isInstanceOf(SessionConflictException.class);

        assertThat(stock()).isEqualTo(9);
    }

    @Test
    void changeBeforeTheLease_isRefused() {
        startSession();
        Request request = open(client);
        request.put("stock", 5);

        assertThatThrownBy(request.exchange()::lease)
                .isInstanceOf(SessionException.class)
                .hasMessageContaining("stock")
                .hasMessageContaining("@Exclusive");
    }

    @Test
    void changeWithoutTheLease_isRefused() {
        startSession();
        Request request = open(client);
        request.put("stock", 5);

        assertThatThrownBy(request::respond)
                .isInstanceOf(SessionException.class)
                .hasMessageContaining("stock");

        request.exchange().abandon();
        request.exchange().end();
        assertThat(stock()).isEqualTo(10);
    }

    @Test
    void leaseWithoutAChange_isGivenBackByTheCommit() {
        startSession();
        Request request = open(client);
        request.exchange().lease();
        request.value("stock");

        end(request);

        assertThat(node.calls()).containsExactly("lease", "release");
    }

    @Test
    void abandonedRequest_givesTheLeaseBack() {
        startSession();
        Request request = open(client);
        take(request);

        request.exchange().abandon();
        request.exchange().end();

        assertThat(node.calls()).containsExactly("lease", "release");
        assertThat(stock()).isEqualTo(10);
    }

    @Test
    void flush_givesTheLeaseBack_andTheNextCallTakesItAgain() {
        startSession();
        Request request = open(client.copy());
        take(request);
        request.exchange().commit();
        Request other = open(client);
        take(other);
        end(other);

        take(request);
        end(request);

        assertThat(stock()).isEqualTo(7);
    }

    @Test
    void visitorWithoutASession_needsNoLease() {
        Request request = open(client);
        request.exchange().lease();
        request.put("stock", 1);
        end(request);

        assertThat(node.calls()).containsExactly("create");
        assertThat(stock()).isEqualTo(1);
    }

    @Test
    void logoutUnderTheLease_endsTheSession() {
        startSession();
        Request request = open(client);
        take(request);
        request.session().invalidate();
        end(request);

        assertThat(node.calls()).containsExactly("lease", "delete");
        assertThat(client.cookie).isNull();
    }

    @Test
    void rotationUnderTheLease_leavesNoneBehind() {
        startSession();
        Request request = open(client);
        take(request);
        request.session().rotateId();
        end(request);

        Request next = open(client);
        take(next);
        end(next);
        assertThat(stock()).isEqualTo(8);
    }
}
