package io.distributedsession.exchange;

import java.util.Optional;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.DistributedSessionOptions.RolledBack;
import io.distributedsession.SessionRejected;
import io.distributedsession.SessionRejected.Reason;
import io.distributedsession.exchange.Node.Client;
import io.distributedsession.keys.MemorySigningKeyRepository;
import io.distributedsession.store.RecordKey;
import io.distributedsession.store.StoredHead.Live;
import io.distributedsession.store.memory.MemoryRecordStore;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A table that was restored to what it was before the browser's last request. */
class RolledBackTest {

    private final MemoryRecordStore records = new MemoryRecordStore();
    private final MemorySigningKeyRepository keys = new MemorySigningKeyRepository();
    private final Client client = new Client();

    private Node node(RolledBack rolledBack) {
        return new Node(
                DistributedSessionOptions.builder().rolledBack(rolledBack).build(), records, keys);
    }

    /** The session's reference. */
    private String restoreWhatWasBeforeTheLastCommit(Node node) {
        node.request(client, request -> request.put("cart", "tea"));
        Live[] backup = new Live[1];
        node.request(client, request -> {
            RecordKey key =
                    new RecordKey("shop.s." + request.session().reference().orElseThrow());
            backup[0] = (Live) records.load(key, true).orElseThrow();
            request.put("cart", "milk");
        });
        records.delete(backup[0].key());
        records.create(backup[0]);
        return backup[0].key().reference();
    }

    @Test
    void olderVersion_isRefused() {
        Node node = node(RolledBack.REFUSE);
        String reference = restoreWhatWasBeforeTheLastCommit(node);

        node.request(client, request -> assertThat(request.value("cart")).isNull());

        assertThat(node.events.all).endsWith(new SessionRejected(Reason.ROLLED_BACK, Optional.of(reference), 0));
    }

    @Test
    void olderVersion_isAcceptedByOption() {
        Node node = node(RolledBack.ACCEPT);
        restoreWhatWasBeforeTheLastCommit(node);

        node.request(client, request -> assertThat(request.value("cart")).isEqualTo("tea"));

        assertThat(client.cookieSet)
                .as("the cookie knows the older version now")
                .isTrue();
        node.request(client, request -> assertThat(request.value("cart")).isEqualTo("tea"));
        assertThat(client.cookieSet).isFalse();
    }
}
