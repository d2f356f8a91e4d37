package io.distributedsession.exchange;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import io.distributedsession.OnConflict;
import io.distributedsession.SessionConflictException;
import io.distributedsession.exchange.Node.Client;
import io.distributedsession.exchange.Node.Request;
import io.distributedsession.state.MergeRules;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Requests that change the same bean at the same time. */
class MergeTest {

    private final Node node = new Node();
    private final Client client = new Client();

    private void startSession() {
        node.request(client, request -> {
            lines(request).put("tea", 1);
            request.beans().call("visits").put("count", 3);
        });
    }

    @SuppressWarnings("unchecked") // the test puts such a map there
    private static Map<String, Integer> lines(Request request) {
        return (Map<String, Integer>)
                request.beans().call("cart").computeIfAbsent("lines", key -> new HashMap<String, Integer>());
    }

    private static Request adding(Request request) {
        request.beans().rules = new MergeRules(false, Set.of("count"), Set.of());
        return request;
    }

    private static void count(Request request) {
        request.beans().call("visits").merge("count", 1, (a, b) -> (Integer) a + (Integer) b);
    }

    @Test
    void differentEntriesOfOneMap_areBothKept() {
        startSession();
        Request slow = node.open(client.copy());
        lines(slow).put("milk", 2);
        node.request(client, request -> lines(request).put("coffee", 3));

        slow.respond();

        assertThat(node.store.calls).endsWith("update", "update");
        node.request(
                client,
                request -> assertThat(lines(request))
                        .containsOnly(Map.entry("tea", 1), Map.entry("milk", 2), Map.entry("coffee", 3)));
    }

    @Test
    void counterWithAdd_countsBoth() {
        startSession();
        Request slow = adding(node.open(client.copy()));
        count(slow);
        node.request(client, request -> count(adding(request)));

        slow.respond();

        node.request(
                client, request -> assertThat(request.beans().call("visits")).containsEntry("count", 5));
    }

    @Test
    void counterWithoutAdd_isAConflict() {
        startSession();
        Request slow = node.open(client.copy());
        count(slow);
        node.request(client, request -> count(request));

        assertThatThrownBy(slow::respond).isInstanceOf(SessionConflictException.class);
    }

    @Test
    void lastWriteWins_writesOverWhatCannotBeMerged() {
        startSession();
        Request slow = node.open(client.copy());
        slow.beans().policy = OnConflict.Policy.LAST_WRITE_WINS;
        lines(slow).put("tea", 9);
        node.request(client, request -> lines(request).put("tea", 5));

        slow.respond();

        node.request(client, request -> assertThat(lines(request)).containsEntry("tea", 9));
    }

    @Test
    void laterCommitOfTheSameRequest_keepsWhatWasMergedIn() {
        startSession();
        Request slow = node.open(client.copy());
        lines(slow).put("milk", 2);
        node.request(client, request -> lines(request).put("coffee", 3));
        slow.session().flush();
        assertThat(lines(slow)).containsKeys("tea", "milk", "coffee");

        lines(slow).put("juice", 4);
        slow.respond();

        node.request(client, request -> assertThat(lines(request)).containsOnlyKeys("tea", "milk", "coffee", "juice"));
    }

    @Test
    void rotationWhileTheSameBeanChanges_isMergedToo() {
        startSession();
        Client tab = client.copy();
        Request login = node.open(client);
        lines(login).put("milk", 2);
        login.session().bindPrincipal("ann");
        node.request(tab, request -> lines(request).put("coffee", 3));

        login.respond();

        node.request(client, request -> assertThat(lines(request)).containsOnlyKeys("tea", "milk", "coffee"));
    }

    @Test
    void beanMadeByBothRequests_isMergedFromItsFirstState() {
        startSession();
        Request slow = node.open(client.copy());
        slow.beans().call("wishes").put("a", "x");
        node.request(client, request -> request.beans().call("wishes").put("b", "y"));

        slow.respond();

        node.request(
                client,
                request -> assertThat(request.beans().call("wishes"))
                        .containsEntry("a", "x")
                        .containsEntry("b", "y"));
    }

    @Test
    void otherWriterInEveryAttempt_endsAfterABoundedNumberOfMerges() {
        startSession();
        Client tab = client.copy();
        Request slow = node.open(client.copy());
        lines(slow).put("milk", 2);
        int[] other = {0};
        Runnable[] again = new Runnable[1];
        again[0] = () -> {
            Request quick = node.open(tab);
            lines(quick).put("other " + other[0]++, 1);
            quick.respond();
            node.store.beforeNextWrite = again[0];
        };
        node.store.beforeNextWrite = again[0];

        assertThatThrownBy(slow::respond).isInstanceOf(SessionConflictException.class);
        assertThat(other[0]).isEqualTo(8);
    }
}
