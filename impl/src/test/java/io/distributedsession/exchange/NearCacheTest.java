package io.distributedsession.exchange;

import java.time.Duration;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.DistributedSessionOptions.ReadConsistency;
import io.distributedsession.SessionConflictException;
import io.distributedsession.exchange.Node.Client;
import io.distributedsession.exchange.Node.Request;
import io.distributedsession.keys.MemorySigningKeyRepository;
import io.distributedsession.store.memory.MemoryRecordStore;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Sessions taken from this node's memory. */
class NearCacheTest {

    private final DistributedSessionOptions options = DistributedSessionOptions.builder()
            .nearCacheMaxAge(Duration.ofSeconds(2))
            .build();
    private final MemoryRecordStore records = new MemoryRecordStore();
    private final MemorySigningKeyRepository keys = new MemorySigningKeyRepository();
    private final Node near = new Node(options, records, keys);
    private final Node far = new Node(options, records, keys);
    private final Client client = new Client();

    private void put(Node node, Client tab, String value) {
        node.request(tab, request -> request.put("cart", value));
    }

    private void assertReads(Node node, Client tab, String value) {
        node.request(tab, request -> assertThat(request.value("cart")).isEqualTo(value));
    }

    @Test
    void readAfterAReadOrAWrite_makesNoCall() {
        put(near, client, "tea");

        assertReads(near, client, "tea");
        assertThat(near.calls()).isEmpty();
        put(near, client, "milk");
        assertThat(near.calls()).containsExactly("update");
        assertReads(near, client, "milk");
        assertThat(near.calls()).isEmpty();
    }

    @Test
    void atItsAge_itIsReadFromTheStore() {
        put(near, client, "tea");

        near.clock.advance(Duration.ofSeconds(2));

        assertReads(near, client, "tea");
        assertThat(near.calls()).containsExactly("strong read");
    }

    @Test
    void cookieOfALaterVersion_isReadFromTheStore() {
        put(near, client, "tea");
        put(far, client, "milk");

        assertReads(near, client, "milk");
    }

    @Test
    void changeOnWhatIsOld_isAConflict() {
        put(near, client, "tea");
        Client old = client.copy();
        put(far, client, "milk");

        Request request = near.open(old);
        request.put("cart", "coffee");
        assertThatThrownBy(request::respond).isInstanceOf(SessionConflictException.class);

        request.exchange().abandon();
        request.exchange().end();
        assertReads(far, client, "milk");
    }

    @Test
    void logoutOnThisNode_isSeenAtOnce() {
        put(near, client, "tea");
        Client tab = client.copy();

        near.request(client, request -> request.session().invalidate());

        assertReads(near, tab, null);
    }

    @Test
    void logoutOnAnotherNode_isSeenAtItsAge() {
        put(near, client, "tea");
        Client tab = client.copy();
        far.request(client, request -> request.session().invalidate());

        assertReads(near, tab, "tea");
        near.clock.advance(Duration.ofSeconds(2));
        assertReads(near, tab, null);
    }

    @Test
    void strongConsistency_neverTakesItFromMemory() {
        Node strong = new Node(
                options.toBuilder().readConsistency(ReadConsistency.STRONG).build(), records, keys);
        put(strong, client, "tea");

        assertReads(strong, client, "tea");

        assertThat(strong.calls()).containsExactly("strong read");
    }
}
