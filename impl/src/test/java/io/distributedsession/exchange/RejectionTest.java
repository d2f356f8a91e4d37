package io.distributedsession.exchange;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.LogRecord;

import io.distributedsession.SessionRejected;
import io.distributedsession.SessionRejected.Reason;
import io.distributedsession.dynamodb.LogRecorder;
import io.distributedsession.exchange.Node.Client;
import io.distributedsession.exchange.Node.Request;
import io.distributedsession.store.RecordKey;
import io.distributedsession.store.StoredHead.Live;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Who sends bad cookies is seen, in events and in the log, and decides neither how much of it there is nor what it says. */
class RejectionTest {

    private final Node node = new Node();
    private final Client client = new Client();
    private final LogRecorder log = new LogRecorder(RejectionLimit.class);

    @AfterEach
    void stopRecording() {
        log.close();
    }

    private void send(String cookie) {
        Client forger = new Client();
        forger.cookie = cookie;
        node.request(forger, request -> {});
    }

    private void sendMalformed(int times) {
        for (int i = 0; i < times; i++) {
            send("__Host-shop=x");
        }
    }

    private List<String> logged() {
        return log.records().stream()
                .filter(message -> message.getLevel().intValue() >= Level.WARNING.intValue())
                .map(this::text)
                .toList();
    }

    private String text(LogRecord message) {
        assertThat(message.getMessage()).isEqualTo("{0}");
        return String.valueOf(message.getParameters()[0]);
    }

    @Test
    void rejections_areFiredUpToTheLimitOfASecond() {
        sendMalformed(RejectionLimit.EVENTS_PER_SECOND + 5);

        assertThat(node.events.all)
                .hasSize(RejectionLimit.EVENTS_PER_SECOND)
                .containsOnly(new SessionRejected(Reason.MALFORMED));
    }

    @Test
    void nextSecond_tellsHowManyWereSuppressed() {
        sendMalformed(RejectionLimit.EVENTS_PER_SECOND + 5);
        node.events.all.clear();
        node.clock.advance(Duration.ofSeconds(1));
        sendMalformed(2);

        assertThat(node.events.all)
                .containsExactly(
                        new SessionRejected(Reason.MALFORMED, Optional.empty(), 5),
                        new SessionRejected(Reason.MALFORMED));
    }

    @Test
    void otherReasons_haveTheirOwnLimit() {
        sendMalformed(RejectionLimit.EVENTS_PER_SECOND + 5);
        send("__Host-shop=" + "A".repeat(124));

        assertThat(node.events.all).endsWith(new SessionRejected(Reason.UNKNOWN_KEY));
    }

    @Test
    void otherEvents_areNotLimited() {
        for (int i = 0; i < 3 * RejectionLimit.EVENTS_PER_SECOND; i++) {
            node.request(new Client(), request -> request.put("cart", "tea"));
        }
        assertThat(node.events.all).hasSize(3 * RejectionLimit.EVENTS_PER_SECOND);
    }

    @Test
    void reason_isLoggedOncePerPeriodWithTheNumberLeftOut() {
        sendMalformed(3);
        node.clock.advance(RejectionLimit.LOG_PERIOD.minusSeconds(1));
        sendMalformed(1);
        assertThat(logged()).singleElement().asString().startsWith("DSS-0620").contains("MALFORMED");

        node.clock.advance(Duration.ofSeconds(1));
        sendMalformed(1);
        assertThat(logged()).hasSize(2).last().asString().endsWith("3 more since the last message of this reason");
    }

    /** A clock that is set back must not silence the log until it has caught up. */
    @Test
    void clockSetBack_beginsANewPeriod() {
        sendMalformed(1);
        node.clock.advance(Duration.ofHours(-1));
        sendMalformed(1);
        assertThat(logged()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FATAL line of its own", "evil${jndi:ldap://x}", "{0}%n%s"})
    void contentOfACookie_isNeverLogged(String evil) {
        send("__Host-shop=" + evil + "\r\n" + evil);
        assertThat(logged()).hasSize(1).allSatisfy(line -> assertThat(line).doesNotContain(evil, "\r", "\n"));
        assertThat(node.events.all)
                .hasSize(1)
                .allSatisfy(event -> assertThat(event.toString()).doesNotContain(evil));
    }

    @Test
    void genuineCookieOfATamperedSession_isToldWithTheReferenceAndNothingElse() {
        node.request(client, request -> request.put("cart", "tea"));
        String reference = reference();
        tamper(new RecordKey("shop.s." + reference));
        node.request(client, request -> assertThat(request.value("cart")).isNull());

        assertThat(node.events.all).endsWith(new SessionRejected(Reason.TAMPERED, Optional.of(reference), 0));
        assertThat(logged())
                .singleElement()
                .asString()
                .contains("TAMPERED", reference)
                .doesNotContain(client.cookie.substring("__Host-shop=".length()));
    }

    private String reference() {
        Request request = node.open(client);
        try {
            return request.session().reference().orElseThrow();
        } finally {
            request.exchange().abandon();
            request.exchange().end();
        }
    }

    private void tamper(RecordKey key) {
        Live head = (Live) node.records.load(key, true).orElseThrow();
        byte[] sealed = head.record().clone();
        sealed[sealed.length - 1] ^= 1;
        node.records.delete(key);
        node.records.create(new Live(head.key(), head.createDate(), head.ttl(), head.version(), sealed, head.beans()));
    }

    @Test
    void expiredCookie_isNoWarning() {
        node.request(client, request -> request.put("cart", "tea"));
        node.clock.advance(Duration.ofHours(13));
        node.request(client, request -> {});

        assertThat(node.events.all).endsWith(new SessionRejected(Reason.EXPIRED));
        assertThat(logged()).isEmpty();
    }
}
