package io.distributedsession.exchange;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.DistributedSessionOptions.ReadConsistency;
import io.distributedsession.exchange.Node.Client;
import io.distributedsession.exchange.Node.Request;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a request costs, counted. */
class CallsTest {

    private final Node node = new Node();
    private final Client client = new Client();

    private void startSession() {
        node.request(client, request -> request.put("cart", "tea"));
        node.clock.advance(Duration.ofSeconds(5));
    }

    @Test
    void newSession_isOneWrite() {
        node.request(client, request -> request.put("cart", "tea"));

        assertThat(node.store.calls).containsExactly("create");
    }

    @Test
    void readOnlyRequest_isOneReadAndNoWrite() {
        startSession();

        node.request(client, request -> assertThat(request.value("cart")).isEqualTo("tea"));

        assertThat(node.store.calls).containsExactly("read");
        assertThat(client.cookieSet).isFalse();
    }

    @Test
    void touchThatIsNotDue_isToldAsSkipped_andOneThatIsDueIsNot() {
        startSession();
        node.request(client, request -> request.value("cart"));
        assertThat(node.events.touchesSkipped).isEqualTo(1);

        node.clock.advance(Duration.ofMinutes(10));
        node.request(client, request -> request.value("cart"));

        assertThat(node.store.calls).containsExactly("touch");
        assertThat(node.events.touchesSkipped).isEqualTo(1);
    }

    @Test
    void changingRequest_isOneReadAndOneWrite() {
        startSession();

        node.request(client, request -> {
            request.put("cart", "milk");
            request.put("visits", 1);
        });

        assertThat(node.store.calls).containsExactly("read", "update");
        assertThat(client.cookieSet).isTrue();
    }

    @Test
    void untouchedRequest_isNoCall() {
        startSession();

        node.request(client, request -> {});

        assertThat(node.store.calls).isEmpty();
        assertThat(client.cookieSet).isFalse();
    }

    @Test
    void visitorWhoOnlyLooks_costsNothing() {
        node.request(client, request -> assertThat(request.value("cart")).isNull());

        assertThat(node.store.calls).isEmpty();
        assertThat(client.cookie).isNull();
    }

    @Test
    void changedByteInTheCookie_startsAnewWithoutACall() {
        startSession();
        char[] cookie = client.cookie.toCharArray();
        int middle = cookie.length - 60;
        cookie[middle] = cookie[middle] == 'A' ? 'B' : 'A';
        client.cookie = new String(cookie);

        node.request(client, request -> assertThat(request.value("cart")).isNull());

        assertThat(node.store.calls).isEmpty();
    }

    @Test
    void touchThatIsDue_isJoinedWithTheRead() {
        startSession();
        node.clock.advance(Duration.ofMinutes(3));

        node.request(client, request -> assertThat(request.value("cart")).isEqualTo("tea"));
        assertThat(node.store.calls).containsExactly("touch");
        assertThat(client.cookieSet).isTrue();

        node.clock.advance(Duration.ofSeconds(5));
        node.request(client, request -> request.value("cart"));
        assertThat(node.store.calls).containsExactly("read");
    }

    @Test
    void touchThatIsDue_isMadeForAnUntouchedRequestToo() {
        startSession();
        node.clock.advance(Duration.ofMinutes(3));

        node.request(client, request -> {});

        assertThat(node.store.calls).containsExactly("touch");
        assertThat(client.cookieSet).isTrue();
    }

    @Test
    void nonExtendingRequest_neverTouches() {
        startSession();
        node.clock.advance(Duration.ofMinutes(3));

        node.request(client, request -> request.exchange().doNotExtend());
        assertThat(node.store.calls).isEmpty();

        node.request(client, request -> {
            request.exchange().doNotExtend();
            request.value("cart");
        });
        assertThat(node.store.calls).containsExactly("read");
    }

    @Test
    void nonExtendingPath_neverTouches() {
        Node quiet = new Node(DistributedSessionOptions.builder()
                .nonExtendingPaths(List.of("/poll", "/static/*"))
                .build());
        quiet.request(client, request -> request.put("cart", "tea"));
        quiet.clock.advance(Duration.ofMinutes(3));

        for (String path : List.of("/poll", "/static", "/static/a/b.css")) {
            Request request = quiet.open(client, path);
            request.respond();
            assertThat(quiet.store.calls).as(path).isEmpty();
        }
        quiet.open(client, "/polls").respond();
        assertThat(quiet.store.calls).containsExactly("touch");
    }

    @Test
    void readRightAfterACommit_isStrong() {
        node.request(client, request -> request.put("cart", "tea"));

        node.request(client, request -> request.value("cart"));

        assertThat(node.store.calls).containsExactly("strong read");
    }

    @Test
    void eventualAnswerThatIsMissing_isBelievedAfterOneStrongRead() {
        startSession();
        node.store.eventualAnswer = found -> java.util.Optional.empty();

        node.request(client, request -> assertThat(request.value("cart")).isEqualTo("tea"));

        assertThat(node.store.calls).containsExactly("read", "strong read");
    }

    @Test
    void eventualAnswerOlderThanTheCookie_isReadAgain() {
        startSession();
        var old = node.records.load(key(), true);
        node.request(client, request -> request.put("cart", "milk"));
        node.clock.advance(Duration.ofSeconds(5));
        node.store.eventualAnswer = found -> old;

        node.request(client, request -> assertThat(request.value("cart")).isEqualTo("milk"));

        assertThat(node.store.calls).containsExactly("read", "strong read");
    }

    private io.distributedsession.store.RecordKey key() {
        String reference = node.open(client).session().reference().orElseThrow();
        return new io.distributedsession.store.RecordKey("shop.s." + reference);
    }

    @Test
    void strongMode_readsStronglyOnce() {
        Node strong = new Node(DistributedSessionOptions.builder()
                .readConsistency(ReadConsistency.STRONG)
                .build());
        strong.request(client, request -> request.put("cart", "tea"));
        strong.clock.advance(Duration.ofHours(1).dividedBy(20));

        strong.request(client, request -> request.value("cart"));

        assertThat(strong.store.calls).hasSize(1);
    }

    @Test
    void severalBeansAndCommits_readOnce() {
        startSession();

        node.request(client, request -> {
            request.put("cart", "milk");
            request.session().flush();
            assertThat(request.session().isPresent()).isTrue();
            request.value("visits");
            request.put("notes", Map.of("a", "b").toString());
        });

        assertThat(node.store.calls).containsExactly("read", "update", "update");
    }
}
