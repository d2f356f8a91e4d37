package io.distributedsession.suite;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import io.distributedsession.suite.app.CommitWitness;
import io.distributedsession.suite.support.Answer;
import io.distributedsession.suite.support.Streamed;
import io.distributedsession.suite.support.SuiteWar;
import io.distributedsession.suite.support.TwoNodes;
import io.distributedsession.suite.support.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every way into an application: what the request changes is committed once, and the cookie goes out with its answer. */
class EntryIT extends TwoNodes {

    private static final Map<String, Integer> ONE_WRITE = Map.of("UpdateItem", 1);

    private final Visitor visitor = new Visitor();

    // --- JAX-RS

    @ParameterizedTest
    @CsvSource({"api/rooms/blue, blue 2", "api/rooms/blue/inner, inside blue 3"})
    void subResourceLocator_worksOnTheSessionOfTheRequest(String path, String text) {
        calls.reset();
        Answer answer = visitor.post(a, path);

        assertThat(answer.text()).isEqualTo(text);
        assertThat(answer.cookies()).hasSize(1);
        assertThat(calls.byOperation()).isEqualTo(ONE_WRITE);
        assertThat(visitor.get(b, "api/counter").text()).isEqualTo(text.substring(text.length() - 1));
    }

    @Test
    void twoApplicationsOfOneWar_shareTheSession() {
        assertThat(visitor.post(a, "api/counter").text()).isEqualTo("1");
        assertThat(visitor.post(a, "listed/counter").text()).isEqualTo("2");
        assertThat(visitor.post(b, "api/counter").text()).isEqualTo("3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"api/nothing-here", "listed/nothing-here", "nothing-here"})
    void unknownPathWithACookie_isAnswered404AndCostsNoCall(String path) {
        visitor.post(a, "api/counter");

        calls.reset();
        Answer answer = visitor.get(b, path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.cookies()).isEmpty();
        assertThat(calls.byOperation()).isEmpty();
        assertThat(visitor.get(b, "api/counter").text()).isEqualTo("1");
    }

    @Test
    void exceptionMapperThatChangesTheSession_isCommittedWithTheResource() {
        calls.reset();
        Answer answer = visitor.post(a, "api/refusing/at-once");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).isEqualTo("refused at 2");
        assertThat(answer.cookies()).hasSize(1);
        assertThat(calls.byOperation()).isEqualTo(ONE_WRITE);
        assertThat(visitor.get(b, "api/counter").text()).isEqualTo("2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"suspended", "stage"})
    void failureOnAnotherThread_isAnsweredAsItSaysAndKeepsTheChange(String kind) {
        calls.reset();
        Answer answer = visitor.post(a, "api/refusing/" + kind);

        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.cookies()).hasSize(1);
        assertThat(calls.byOperation()).isEqualTo(ONE_WRITE);
        assertThat(visitor.get(b, "api/counter").text()).isEqualTo("1");
    }

    @Test
    void serverSentEvents_areSentWithTheCookieAndAfterTheCommit() {
        String gate = UUID.randomUUID().toString();
        calls.reset();
        try (Streamed events = visitor.stream(a, "api/events/" + gate)) {
            assertThat(events.status()).isEqualTo(200);
            assertThat(events.cookies()).hasSize(1);
            assertThat(events.next()).isEqualTo("data: counted 1");
            assertThat(visitor.get(b, "api/counter").text()).isEqualTo("1");

            visitor.post(a, "api/slow/" + gate + "/open");

            assertThat(events.next()).isEqualTo("data: last");
            assertThat(events.hasNext()).isFalse();
        }
        assertThat(calls.byOperation().get("UpdateItem")).isEqualTo(1);
        assertThat(visitor.post(a, "api/counter").text()).isEqualTo("2");
    }

    @Test
    void streamingOutput_readsAndChangesAStoredSession() {
        visitor.post(a, "api/counter");

        assertThat(visitor.get(b, "api/page").text()).isEqualTo("read 1");
        assertThat(visitor.post(a, "api/page").text()).isEqualTo("changed to 2");
        assertThat(visitor.get(b, "api/page").text()).isEqualTo("read 2");
    }

    // --- servlets

    /** An include can set no cookie, so what was changed until then is committed before it. */
    @Test
    void includedServlet_worksOnTheSessionOfTheRequest() {
        Answer answer = visitor.get(a, "including");

        assertThat(answer.text()).isEqualTo("(counted 1, counted 2)");
        assertThat(answer.cookies()).hasSize(1);
        assertThat(visitor.get(b, "api/counter").text()).isEqualTo("2");
    }

    @Test
    void forwardToJaxRs_commitsOnceAndBeforeTheBody() {
        calls.reset();
        Answer answer = visitor.post(a, "rest-forward");

        assertThat(answer.text()).isEqualTo("2");
        assertThat(answer.header(CommitWitness.HEADER)).containsExactly("true");
        assertThat(answer.cookies()).hasSize(1);
        assertThat(calls.byOperation()).isEqualTo(ONE_WRITE);
        assertThat(visitor.get(b, "api/counter").text()).isEqualTo("2");
    }

    @ParameterizedTest
    @CsvSource({"complete, 1", "dispatch-at-once, 2"})
    void asynchronousServlet_commitsOnceHoweverItGoesOn(String how, int value) {
        calls.reset();
        Answer answer = visitor.get(a, "later/" + how);

        assertThat(answer.text()).isEqualTo("counted " + value);
        assertThat(answer.cookies()).hasSize(1);
        assertThat(calls.byOperation()).isEqualTo(ONE_WRITE);
        assertThat(visitor.get(b, "api/counter").text()).isEqualTo(Integer.toString(value));
    }

    @Test
    void asynchronousServletThatDispatchesLater_commitsOnce() {
        String gate = UUID.randomUUID().toString();
        calls.reset();
        CompletableFuture<Answer> answer = visitor.getLater(a, "later/dispatch?gate=" + gate);
        assertThat(new Visitor().get(a, "api/slow/" + gate + "/arrived").text()).isEqualTo("arrived");
        new Visitor().post(a, "api/slow/" + gate + "/open");

        assertThat(answer.join().text()).isEqualTo("counted 2");
        assertThat(answer.join().cookies()).hasSize(1);
        assertThat(calls.byOperation()).isEqualTo(ONE_WRITE);
        assertThat(visitor.get(b, "api/counter").text()).isEqualTo("2");
    }

    @Test
    void asynchronousServletThatNeverCompletes_keepsTheChangeWhateverTheServerAnswers() {
        Answer answer = visitor.get(a, "later/never");

        assertThat(answer.cookies()).hasSize(1);
        assertThat(visitor.get(b, "api/counter").text()).isEqualTo("1");
    }

    @Test
    void staticErrorPage_isSentWithTheCookieOfTheFailedServlet() {
        calls.reset();
        Answer answer = visitor.get(a, "locked");

        assertThat(answer.status()).isEqualTo(423);
        assertThat(answer.text()).contains(SuiteWar.LOCKED_PAGE);
        assertThat(answer.cookies()).hasSize(1);
        assertThat(calls.byOperation()).isEqualTo(ONE_WRITE);
        assertThat(visitor.get(b, "api/counter").text()).isEqualTo("1");
    }

    @Test
    void filterBeforeAStaticPage_changesTheSession() {
        calls.reset();
        Answer answer = visitor.get(a, "pages/locked.html");

        assertThat(answer.text()).contains(SuiteWar.LOCKED_PAGE);
        assertThat(answer.cookies()).hasSize(1);
        assertThat(calls.byOperation()).isEqualTo(ONE_WRITE);
        assertThat(visitor.get(b, "api/counter").text()).isEqualTo("1");
    }
}
