package io.distributedsession.suite;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

/** An exclusive method that is called by many clients of one session at the same time, on both nodes. */
class ExclusiveIT extends TwoNodes {

    private static final int CLIENTS = 10;
    private static final int CALLS = 100;

    private final Visitor visitor = new Visitor();

    @Test
    @Timeout(300)
    void tenClientsThatCountToAHundredEach_countExactly() throws Exception {
        visitor.post(a, "api/turnstile");
        Set<Integer> counted = new HashSet<>();
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<List<Integer>>> clients = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                Node node = client % 2 == 0 ? a : b;
                clients.add(threads.submit(() -> count(node)));
            }
            for (Future<List<Integer>> client : clients) {
                counted.addAll(client.get());
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(counted).hasSize(CLIENTS * CALLS);
        assertThat(visitor.get(b, "api/turnstile").text()).isEqualTo("1001 passed");
    }

    /** A client repeats what is answered 409: it has waited for the lease too long, and nothing was counted. */
    private List<Integer> count(Node node) {
        Visitor tab = new Visitor().withCookie(visitor.cookie());
        List<Integer> counted = new ArrayList<>();
        while (counted.size() < CALLS) {
            Answer answer = tab.post(node, "api/turnstile");
            if (answer.status() == 200) {
                counted.add(Integer.valueOf(answer.text()));
            } else {
                assertThat(answer.status()).as(answer.text()).isEqualTo(409);
                assertThat(answer.header("Retry-After")).hasSize(1);
            }
        }
        return counted;
    }
}
