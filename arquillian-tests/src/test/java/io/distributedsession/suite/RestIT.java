package io.distributedsession.suite;

import java.util.List;

import io.distributedsession.suite.app.CommitWitness;
import io.distributedsession.suite.support.Answer;
import io.distributedsession.suite.support.SetCookie;
import io.distributedsession.suite.support.TwoNodes;
import io.distributedsession.suite.support.Visitor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The library's filters in both kinds of JAX-RS application: one whose classes are found, one that lists them. */
class RestIT extends TwoNodes {

    private final Visitor visitor = new Visitor();

    @ParameterizedTest
    @ValueSource(strings = {"api", "listed"})
    void changedSession_setsTheCookieOnceAndForbidsCaching(String application) {
        Answer answer = visitor.post(a, application + "/counter");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.cookies()).extracting(SetCookie::name).containsExactly(Visitor.COOKIE);
        assertThat(answer.header("Set-Cookie").get(0)).contains("Secure").contains("HttpOnly");
        assertThat(answer.cacheControl()).containsOnlyOnce("no-store");
        assertThat(visitor.post(b, application + "/counter").text()).isEqualTo("2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"api", "listed"})
    void restFilters_areFoundInTheLibraryAndCommitBeforeTheBody(String application) {
        Answer answer = visitor.post(a, application + "/counter");

        assertThat(answer.header(CommitWitness.HEADER)).containsExactly("true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"api", "listed"})
    void stateTooLargeAtTheCommit_isAnswered413AndChangesNothing(String application) {
        visitor.post(a, application + "/large/10000");

        Answer answer = visitor.post(a, application + "/large/9000000");

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.header("Content-Type")).isEqualTo(List.of("application/json"));
        assertThat(answer.text()).startsWith("{\"error\":\"The session is too large");
        assertThat(answer.cookies()).isEmpty();
        assertThat(visitor.get(b, application + "/large").text()).isEqualTo("10000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"api", "listed"})
    void stateTooLargeInTheResource_isAnswered413ByTheMapper(String application) {
        visitor.post(a, application + "/large/10000");

        Answer answer = visitor.post(a, application + "/large/9000000/now");

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.header("Content-Type")).isEqualTo(List.of("application/json"));
        assertThat(answer.text()).startsWith("{\"error\":\"The session is too large");
        assertThat(visitor.get(b, application + "/large").text()).isEqualTo("10000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"api", "listed"})
    void newSessionTooLarge_isAnswered413WithoutACookie(String application) {
        Answer answer = visitor.post(a, application + "/large/9000000");

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.cookies()).isEmpty();
        assertThat(visitor.get(a, application + "/large").text()).isEqualTo("0");
    }
}
