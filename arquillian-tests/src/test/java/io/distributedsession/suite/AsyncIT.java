package io.distributedsession.suite;

import java.util.Map;

import io.distributedsession.suite.support.Answer;
import io.distributedsession.suite.support.TwoNodes;
import io.distributedsession.suite.support.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AsyncIT extends TwoNodes {

    private static final int VISITORS = 30;

    private final Visitor visitor = new Visitor();

    @ParameterizedTest
    @ValueSource(strings = {"suspended", "stage"})
    void newSession_isCommittedOnceAndItsCookieSent(String kind) {
        calls.reset();
        Answer answer = visitor.post(a, "api/async/" + kind);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("1");
        assertThat(answer.cookies()).hasSize(1);
        assertThat(calls.byOperation()).isEqualTo(Map.of("UpdateItem", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"suspended", "stage"})
    void storedSession_isReadOnceAndCommittedOnce(String kind) {
        visitor.post(a, "api/counter");

        calls.reset();
        Answer answer = visitor.post(b, "api/async/" + kind);

        assertThat(answer.text()).isEqualTo("2");
        assertThat(calls.byOperation()).isEqualTo(Map.of("GetItem", 1, "UpdateItem", 1));
        assertThat(visitor.get(a, "api/counter").text()).isEqualTo("2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"suspended", "stage"})
    void manyVisitorsOnTheSameThreads_eachSeeTheirOwnState(String kind) {
        for (int i = 0; i < VISITORS; i++) {
            Visitor next = new Visitor();
            assertThat(next.post(a, "api/async/" + kind).text()).isEqualTo("1");
            assertThat(new Visitor().get(a, "api/counter").text()).isEqualTo("0");
            assertThat(next.get(a, "api/counter").text()).isEqualTo("1");
        }
    }

    @Test
    void stageThatFails_isAnswered500AndKeepsTheChange() {
        Answer answer = visitor.post(a, "api/async/failing-stage");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.cookies()).hasSize(1);
        assertThat(visitor.get(b, "api/counter").text()).isEqualTo("1");
    }

    @Test
    void responseThatNeverComes_isAnswered503AndKeepsTheChange() {
        Answer answer = visitor.post(a, "api/async/timeout");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.cookies()).hasSize(1);
        assertThat(visitor.get(b, "api/counter").text()).isEqualTo("1");
    }
}
