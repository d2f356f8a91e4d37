package io.distributedsession.suite;

import io.distributedsession.suite.support.Answer;
import io.distributedsession.suite.support.TwoNodes;
import io.distributedsession.suite.support.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Requests that are not JAX-RS, and what is written after JAX-RS has answered. */
class ServletIT extends TwoNodes {

    private static final int LARGE = 300_000;

    private final Visitor visitor = new Visitor();

    @Test
    void servletThatPrintsAndThenChanges_setsTheCookieAndStoresTheState() {
        Answer answer = visitor.get(a, "print");

        assertThat(answer.text()).isEqualTo("counted 1");
        assertThat(answer.cookies()).hasSize(1);
        assertThat(answer.cacheControl()).containsOnlyOnce("no-store");
        assertThat(visitor.get(b, "api/counter").text()).isEqualTo("1");
    }

    @Test
    void largeOutputAfterTheChange_isCompleteAndTheCookieSet() {
        Answer answer = visitor.get(a, "large");

        assertThat(answer.text()).hasSize(LARGE);
        assertThat(answer.cookies()).hasSize(1);
        assertThat(visitor.get(b, "api/counter").text()).isEqualTo("1");
    }

    @Test
    void storedSessionChangedAfterLargeOutput_isCommittedAtTheEnd() {
        visitor.post(a, "api/counter");

        Answer answer = visitor.get(b, "large?late");

        assertThat(answer.text()).hasSize(LARGE);
        assertThat(visitor.get(a, "api/counter").text()).isEqualTo("2");
    }

    @Test
    void storedSessionChangedByStreamingOutput_isCommittedAtTheEnd() {
        visitor.post(a, "api/counter");

        Answer answer = visitor.post(b, "api/stream");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).endsWith("2");
        assertThat(visitor.get(a, "api/counter").text()).isEqualTo("2");
    }

    @Test
    void forward_commitsTheChangesOfBothServlets() {
        Answer answer = visitor.get(a, "forward");

        assertThat(answer.text()).isEqualTo("counted 2");
        assertThat(answer.cookies()).hasSize(1);
        assertThat(visitor.get(b, "api/counter").text()).isEqualTo("2");
    }

    @Test
    void redirect_setsTheCookieAndStoresTheState() {
        Answer answer = visitor.get(a, "redirect");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location").get(0)).endsWith("print");
        assertThat(answer.cookies()).hasSize(1);
        assertThat(visitor.get(b, "print").text()).isEqualTo("counted 2");
    }

    @ParameterizedTest
    @CsvSource({"fail, 410", "fail?thrown, 500"})
    void errorPageThatReadsTheSession_seesTheChangeOfTheFailedServlet(String path, int status) {
        visitor.post(a, "api/counter");

        Answer answer = visitor.get(b, path);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text()).isEqualTo("error page reads 2");
        assertThat(visitor.get(a, "api/counter").text()).isEqualTo("2");
    }

    @ParameterizedTest
    @CsvSource({"fail, 410", "fail?thrown, 500"})
    void failedServletThatStartedASession_setsTheCookieOnce(String path, int status) {
        Answer answer = visitor.get(a, path);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text()).isEqualTo("error page reads 1");
        assertThat(answer.cookies()).hasSize(1);
        assertThat(visitor.get(b, "api/counter").text()).isEqualTo("1");
    }
}
