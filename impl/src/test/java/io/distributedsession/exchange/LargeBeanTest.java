package io.distributedsession.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.SessionConflictException;
import io.distributedsession.SessionRejected;
import io.distributedsession.SessionTooLargeException;
import io.distributedsession.exchange.Node.Client;
import io.distributedsession.exchange.Node.Request;
import io.distributedsession.store.BeanEntry;
import io.distributedsession.store.RecordKey;
import io.distributedsession.store.StoredHead.Live;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Beans that are too large for the head. */
class LargeBeanTest {

    private static final int MEGABYTE = 1024 * 1024;

    private final Node node = new Node();
    private final Client client = new Client();
    private final AtomicReference<RecordKey> key = new AtomicReference<>();

    /** Bytes that no compression makes smaller. */
    private static byte[] noise(int length, int seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private void store(String bean, Object value) {
        node.request(client, request -> request.put(bean, value));
    }

    private Object stored(String bean) {
        AtomicReference<Object> value = new AtomicReference<>();
        node.request(client, request -> value.set(request.value(bean)));
        return value.get();
    }

    private Live head() {
        node.request(
                client,
                request -> key.set(
                        new RecordKey("shop.s." + request.session().reference().orElseThrow())));
        return (Live) node.records.load(key.get(), true).orElseThrow();
    }

    private BeanEntry entry(String bean) {
        return head().beans().get(bean);
    }

    @Test
    void beanOfSeveralMegabytes_isReadAsWritten() {
        byte[] album = noise(3 * MEGABYTE, 1);

        store("album", album);

        assertThat((byte[]) stored("album")).isEqualTo(album);
        assertThat(entry("album").pointer().orElseThrow().chunks()).isEqualTo(9);
    }

    @Test
    void largeBean_isReadOnlyWhenTouched() {
        store("album", noise(5000, 1));
        store("cart", "tea");

        node.request(client, request -> assertThat(request.value("cart")).isEqualTo("tea"));
        assertThat(node.calls()).noneMatch(call -> call.contains("parts"));

        node.request(client, request -> request.value("album"));
        assertThat(node.calls()).containsOnlyOnce("read parts of album");
    }

    @Test
    void partsAreWrittenBeforeTheHead_andSupersededOnesDeletedAfterIt() {
        store("album", noise(5000, 1));

        store("album", noise(6000, 2));

        assertThat(node.calls())
                .endsWith("read parts of album", "write parts of album", "update", "delete parts of album");
    }

    @Test
    void changingASmallBean_doesNotTouchTheLargeOnes() {
        store("album", noise(5000, 1));
        store("cart", "tea");

        store("cart", "milk");

        assertThat(node.calls()).noneMatch(call -> call.contains("parts"));
        assertThat((byte[]) stored("album")).isEqualTo(noise(5000, 1));
    }

    @Test
    void manySmallBeans_theLargestMoveOut() {
        store("a", noise(1500, 1));
        store("b", noise(2000, 2));

        store("c", noise(1000, 3));

        assertThat(entry("b").pointer()).isPresent();
        assertThat(head().beans().values().stream()
                        .mapToInt(BeanEntry::inlineBytes)
                        .sum())
                .isLessThanOrEqualTo(4096);
        assertThat((byte[]) stored("b")).isEqualTo(noise(2000, 2));
    }

    @Test
    void beanThatShrank_comesBackIntoTheHead() {
        store("album", noise(5000, 1));

        store("album", noise(100, 2));

        assertThat(entry("album").pointer()).isEmpty();
        assertThat(node.calls()).noneMatch("write parts of album"::equals);
        assertThat((byte[]) stored("album")).isEqualTo(noise(100, 2));
    }

    @Test
    void beanMovedByAnotherRequest_isNoConflict() {
        store("b", noise(2000, 2));
        Request slow = node.open(client.copy());
        slow.put("b", noise(2100, 4));
        store("a", noise(2500, 1));
        assertThat(entry("a").pointer()).isPresent();
        store("c", noise(2000, 3));

        slow.respond();

        assertThat((byte[]) stored("b")).isEqualTo(noise(2100, 4));
    }

    @Test
    void refusedCommit_leavesNoPartsBehind() {
        store("album", noise(5000, 1));
        Request slow = node.open(client.copy());
        slow.put("album", noise(5000, 2));
        store("album", noise(5000, 3));
        node.store.calls.clear();

        assertThatThrownBy(slow::respond).isInstanceOf(SessionConflictException.class);

        assertThat(node.calls())
                .containsExactly("write parts of album", "update", "delete parts of album", "read parts of album");
    }

    @Test
    void replacedBetweenHeadAndParts_isReadAsItIsNow() {
        store("album", noise(5000, 1));
        Client other = client.copy();
        node.store.parts.beforeNextRead = () -> {
            Request fast = new Request(node.exchanges.open(List.of(other.cookie), "/"), other);
            fast.put("album", noise(5000, 2));
            fast.respond();
        };

        assertThat((byte[]) stored("album")).isEqualTo(noise(5000, 2));
        assertThat(node.calls()).contains("strong read");
    }

    @Test
    void sessionThatEndsBetweenHeadAndParts_isAConflict() {
        store("album", noise(5000, 1));
        Client other = client.copy();
        node.store.parts.beforeNextRead = () -> {
            Request logout = new Request(node.exchanges.open(List.of(other.cookie), "/"), other);
            logout.session().invalidate();
            logout.respond();
        };

        assertThatThrownBy(() -> stored("album")).isInstanceOf(SessionConflictException.class);
    }

    @Test
    void missingParts_endTheSession() {
        store("album", noise(5000, 1));
        BeanEntry album = entry("album");
        node.records
                .parts()
                .delete(node.store.parts.lastKey, "album", album.pointer().orElseThrow());

        Request request = node.open(client);
        assertThatThrownBy(() -> request.value("album")).isInstanceOf(SessionConflictException.class);
        request.exchange().abandon();
        request.exchange().end();

        assertThat(node.events.all).anyMatch(SessionRejected.class::isInstance);
        assertThat(request.exchange().takeCookie().orElseThrow()).contains("Max-Age=0");
    }

    @Test
    void logout_deletesTheHeadAndThenTheParts() {
        store("album", noise(5000, 1));

        node.request(client, request -> request.session().invalidate());

        assertThat(node.calls()).endsWith("delete", "delete parts of album");
        assertThat(client.cookie).isNull();
    }

    @Test
    void rotation_leavesThePartsWhereTheyAre() {
        store("album", noise(5000, 1));

        node.request(client, request -> request.session().rotateId());

        assertThat(node.calls()).noneMatch(call -> call.contains("parts"));
        assertThat((byte[]) stored("album")).isEqualTo(noise(5000, 1));
    }

    @Test
    void sessionOverItsLimit_isRefusedWithNothingChanged() {
        Node small = new Node(
                DistributedSessionOptions.builder().maxSessionBytes(10_000).build());
        small.request(client, request -> request.put("album", noise(6000, 1)));

        Request request = small.open(client);
        request.put("other", noise(5000, 2));
        assertThatThrownBy(request::respond).isInstanceOf(SessionTooLargeException.class);

        assertThat(small.calls()).noneMatch(call -> call.startsWith("write") || call.equals("update"));
        small.request(client, next -> assertThat((byte[]) next.value("album")).isEqualTo(noise(6000, 1)));
    }

    @Test
    void differentEntriesOfALargeMap_areBothKept() {
        store("album", new HashMap<>(Map.of("a", noise(5000, 1))));
        Request slow = node.open(client.copy());
        map(slow).put("b", noise(5000, 2));
        node.request(client, request -> map(request).put("c", noise(5000, 3)));

        slow.respond();

        node.request(client, request -> assertThat(map(request)).containsOnlyKeys("a", "b", "c"));
    }

    @SuppressWarnings("unchecked") // the test puts such a map there
    private static Map<String, byte[]> map(Request request) {
        return (Map<String, byte[]>) request.value("album");
    }

    /** The application that catches what refused the bean must not carry the session's other beans over to a new one. */
    @Test
    void refusedLargeBean_letsNoNewSessionBeMadeOfTheOthers() {
        store("cart", "tea");
        store("album", noise(5000, 1));
        BeanEntry album = entry("album");
        node.records
                .parts()
                .delete(node.store.parts.lastKey, "album", album.pointer().orElseThrow());
        Request request = node.open(client);
        request.value("cart");
        assertThatThrownBy(() -> request.value("album")).isInstanceOf(SessionConflictException.class);

        assertThatThrownBy(request::respond).isInstanceOf(SessionConflictException.class);

        request.exchange().abandon();
        request.exchange().end();
        assertThat(node.calls()).doesNotContain("create");
        assertThat(request.exchange().takeCookie().orElseThrow()).contains("Max-Age=0");
    }
}
