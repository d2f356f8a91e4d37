package io.distributedsession.exchange;

import java.time.Duration;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.SecurityOptions;
import io.distributedsession.SessionConflict;
import io.distributedsession.SessionIdRotated;
import io.distributedsession.SessionStoreException;
import io.distributedsession.exchange.Node.Client;
import io.distributedsession.exchange.Node.Request;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** An id is replaced once it has been in use for the configured time. */
class IdRenewalTest {

    private final Node node = new Node(DistributedSessionOptions.builder()
            .security(
                    SecurityOptions.builder().idRenewal(Duration.ofMinutes(10)).build())
            .build());
    private final Client client = new Client();

    private void startSessionAndWait(Duration time) {
        node.request(client, request -> request.put("cart", "tea"));
        node.clock.advance(time);
    }

    @Test
    void idInUseForTheTime_isReplacedByAReadingRequest() {
        startSessionAndWait(Duration.ofMinutes(10));

        node.request(client, request -> assertThat(request.value("cart")).isEqualTo("tea"));

        assertThat(node.store.calls).containsExactly("touch", "rotate");
        assertThat(node.events.all).hasAtLeastOneElementOfType(SessionIdRotated.class);
        node.request(client, request -> assertThat(request.value("cart")).isEqualTo("tea"));
        assertThat(node.store.calls).containsExactly("strong read");
    }

    @Test
    void newId_isReplacedAfterTheTimeAgain_notSinceTheSessionBegan() {
        startSessionAndWait(Duration.ofMinutes(10));
        node.request(client, request -> request.value("cart"));
        node.clock.advance(Duration.ofMinutes(9));
        node.request(client, request -> request.value("cart"));
        assertThat(node.store.calls).doesNotContain("rotate");
        node.clock.advance(Duration.ofMinutes(1));

        node.request(client, request -> {
            request.value("cart");
            assertThat(request.session().createdAt())
                    .hasValueSatisfying(created ->
                            assertThat(created).isEqualTo(node.clock.instant().minus(Duration.ofMinutes(20))));
        });

        assertThat(node.store.calls).contains("rotate");
    }

    @Test
    void youngerId_stays() {
        startSessionAndWait(Duration.ofMinutes(10).minusSeconds(1));

        node.request(client, request -> request.put("cart", "milk"));

        assertThat(node.store.calls).doesNotContain("rotate");
    }

    @Test
    void change_goesWithTheRenewal() {
        startSessionAndWait(Duration.ofMinutes(10));

        node.request(client, request -> request.put("cart", "milk"));

        assertThat(node.store.calls).containsExactly("touch", "rotate");
        node.request(client, request -> assertThat(request.value("cart")).isEqualTo("milk"));
    }

    @Test
    void requestThatNeedsNoState_renewsNothing() {
        startSessionAndWait(Duration.ofMinutes(10));

        node.request(client, request -> {});

        assertThat(node.store.calls).containsExactly("touch");
    }

    @Test
    void requestThatDoesNotExtend_renewsNothing() {
        startSessionAndWait(Duration.ofMinutes(10));

        node.request(client, request -> {
            request.exchange().doNotExtend();
            request.value("cart");
        });

        assertThat(node.store.calls).containsExactly("read");
    }

    @Test
    void requestThatLoadsNoPage_leavesItToOneThatDoes_forHalfTheTimeMore() {
        startSessionAndWait(Duration.ofMinutes(15).minusSeconds(1));
        node.request(client, IdRenewalTest::fetch);
        assertThat(node.store.calls).doesNotContain("rotate");
        node.clock.advance(Duration.ofSeconds(1));

        node.request(client, IdRenewalTest::fetch);

        assertThat(node.store.calls).contains("rotate");
    }

    private static void fetch(Request request) {
        request.exchange().loadsNoPage();
        request.value("cart");
    }

    /** Both have read the session when the first one gives it a new id. */
    @Test
    void parallelRequestThatOnlyReads_isServedAllTheSame_andSetsNoCookie() {
        startSessionAndWait(Duration.ofMinutes(10));
        Client tab = client.copy();
        Request parallel = node.open(tab);
        assertThat(parallel.value("cart")).isEqualTo("tea");
        Request straggler = node.open(client.copy());
        node.request(client, request -> request.value("cart"));
        node.events.all.clear();

        parallel.respond();
        parallel.exchange().end();

        assertThat(node.events.all).noneMatch(SessionConflict.class::isInstance);
        node.request(client, request -> assertThat(request.value("cart")).isEqualTo("tea"));
        assertThatThrownBy(() -> straggler.value("cart")).hasMessageContaining("DSS-0600");
    }

    @Test
    void afterTheHeaders_renewalIsLeftToALaterRequest() {
        startSessionAndWait(Duration.ofMinutes(10));
        Request streaming = node.open(client);
        streaming.exchange().headersSent();
        streaming.put("cart", "milk");

        streaming.exchange().end();

        assertThat(node.store.calls).doesNotContain("rotate");
    }

    @Test
    void leaseOfARequestThatRenews_isGone() {
        startSessionAndWait(Duration.ofMinutes(10));

        node.request(client, request -> request.exchange().lease());

        assertThat(node.store.calls).containsExactly("lease", "rotate");
        node.request(client, request -> request.exchange().lease());
        assertThat(node.store.calls).containsExactly("lease", "release");
    }

    @Test
    void byDefault_idsAreNotRenewed() {
        Node plain = new Node();
        plain.request(client, request -> request.put("cart", "tea"));
        for (int i = 0; i < 30; i++) {
            plain.clock.advance(Duration.ofMinutes(19));
            plain.request(client, request -> request.value("cart"));
            assertThat(plain.store.calls).doesNotContain("rotate");
        }
    }

    /** The old id is a tombstone by then: who went on with it would have lost the session. */
    @Test
    void renewalWhoseAnswerIsLost_isFoundUnderTheNewId() {
        startSessionAndWait(Duration.ofMinutes(10));
        loseTheAnswer();

        node.request(client, request -> request.value("cart"));

        assertThat(node.store.calls).containsExactly("touch", "rotate", "strong read");
        assertThat(node.events.all).hasAtLeastOneElementOfType(SessionIdRotated.class);
        node.request(client, request -> assertThat(request.value("cart")).isEqualTo("tea"));
    }

    @Test
    void renewalWhoseFateStaysUnknown_doesNotFailARequestThatOnlyReads() {
        startSessionAndWait(Duration.ofMinutes(10));
        loseTheAnswer();
        node.store.beforeNextStrongRead = () -> {
            throw new SessionStoreException("DSS-0000", "down");
        };

        node.request(client, request -> assertThat(request.value("cart")).isEqualTo("tea"));

        assertThat(node.store.calls).containsExactly("touch", "rotate", "strong read");
    }

    @Test
    void renewalThatTheStoreFails_isTriedOnce_andAgainByALaterRequest() {
        startSessionAndWait(Duration.ofMinutes(10));
        Client old = client.copy();
        Request reading = node.open(client);
        reading.value("cart");
        node.failNextWrite();
        reading.respond();
        reading.exchange().end();

        assertThat(node.store.calls).containsOnlyOnce("rotate");
        node.request(old, request -> assertThat(request.value("cart")).isEqualTo("tea"));
        assertThat(node.store.calls).contains("rotate");
    }

    private void loseTheAnswer() {
        node.store.afterNextRotation = () -> {
            throw new SessionStoreException("DSS-0000", "no answer");
        };
    }

    @Test
    void leaseOfAnotherRequest_isNotTakenAwayByARenewal() {
        startSessionAndWait(Duration.ofMinutes(10));
        Request exclusive = node.open(client.copy());
        exclusive.exchange().lease();
        exclusive.put("cart", "milk");
        exclusive.exchange().doNotExtend();

        node.request(client, request -> request.value("cart"));
        assertThat(node.store.calls).contains("rotate");
        exclusive.respond();

        node.request(client, request -> assertThat(request.value("cart")).isEqualTo("milk"));
        assertThat(node.store.calls).contains("rotate");
    }
}
