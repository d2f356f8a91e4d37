package io.distributedsession.suite;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import io.distributedsession.suite.support.Answer;
import io.distributedsession.suite.support.Node;
import io.distributedsession.suite.support.TwoNodes;
import io.distributedsession.suite.support.Visitor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ConflictIT extends TwoNodes {

    private final Visitor visitor = new Visitor();

    @ParameterizedTest
    @CsvSource({"api, a", "api, b", "listed, a", "listed, b"})
    void beanChangedMeanwhile_isAnswered409AndKeepsTheOtherChange(String application, String otherNode) {
        Node other = otherNode.equals("a") ? a : b;
        String slow = application + "/slow/" + UUID.randomUUID();
        visitor.post(a, application + "/counter");

        CompletableFuture<Answer> late = visitor.postLater(a, slow);
        assertThat(new Visitor().get(a, slow + "/arrived").text()).isEqualTo("arrived");
        Answer first = visitor.post(other, application + "/counter");
        new Visitor().post(a, slow + "/open");

        assertThat(first.text()).isEqualTo("2");
        Answer answer = late.join();
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).startsWith("{\"error\":\"The session was changed meanwhile");
        assertThat(answer.cookies()).isEmpty();
        assertThat(visitor.get(b, application + "/counter").text()).isEqualTo("2");
    }
}
