package io.distributedsession.suite;

import io.distributedsession.suite.support.Answer;
import io.distributedsession.suite.support.TwoNodes;
import io.distributedsession.suite.support.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Requests that end in another way than by a resource's answer. */
class UnhappyEndIT extends TwoNodes {

    private final Visitor visitor = new Visitor();

    @ParameterizedTest
    @ValueSource(strings = {"api/nothing-here", "listed/nothing-here", "nothing-here"})
    void unknownPath_isAnswered404WithoutACookie(String path) {
        Answer answer = visitor.get(a, path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.cookies()).isEmpty();
    }

    @Test
    void requestAbortedByAnotherFilter_isAnsweredByItWithoutACookie() {
        Answer answer = visitor.get(a, "api/counter?abort=unchanged");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).isEqualTo("aborted");
        assertThat(answer.cookies()).isEmpty();
    }

    @Test
    void sessionChangedByTheFilterThatAborts_isCommitted() {
        Answer answer = visitor.get(a, "api/counter?abort=changed");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).isEqualTo("aborted");
        assertThat(answer.cookies()).hasSize(1);
        assertThat(visitor.get(b, "api/counter").text()).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({"mapped, 404", "unmapped, 500"})
    void resourceThatFailsAfterAChange_answersItsStatusAndKeepsTheChange(String kind, int status) {
        Answer answer = visitor.post(a, "api/failing/" + kind);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.cookies()).hasSize(1);
        assertThat(visitor.get(b, "api/counter").text()).isEqualTo("1");
    }
}
