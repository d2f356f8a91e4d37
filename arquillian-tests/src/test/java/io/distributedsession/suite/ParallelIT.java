package io.distributedsession.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.distributedsession.suite.support.Answer;
import io.distributedsession.suite.support.Node;
import io.distributedsession.suite.support.TwoNodes;
import io.distributedsession.suite.support.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/** Many clients of one session at the same time, on both nodes. */
class ParallelIT extends TwoNodes {

    private static final int CLIENTS = 10;
    private static final int ADDITIONS = 100;

    private final Visitor visitor = new Visitor();

    @Test
    @Timeout(300)
    void tenClientsThatAddAHundredThingsEach_loseNothing() throws Exception {
        visitor.post(a, "api/collection/first");
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<Integer>> clients = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                String name = "client" + client;
                Node node = client % 2 == 0 ? a : b;
                clients.add(threads.submit(() -> addAll(node, name)));
            }
            for (Future<Integer> client : clients) {
                assertThat(client.get()).isEqualTo(ADDITIONS);
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(visitor.get(b, "api/collection").text()).isEqualTo("1001 things in 1001 additions");
    }

    /** A client repeats what is answered 409: nothing of that request was written. */
    private int addAll(Node node, String client) {
        Visitor tab = new Visitor().withCookie(visitor.cookie());
        int added = 0;
        while (added < ADDITIONS) {
            Answer answer = tab.post(node, "api/collection/" + client + "-" + added);
            if (answer.status() == 204) {
                added++;
            } else {
                assertThat(answer.status()).as(answer.text()).isEqualTo(409);
            }
        }
        return added;
    }
}
