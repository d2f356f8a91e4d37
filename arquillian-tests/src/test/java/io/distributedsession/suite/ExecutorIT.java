package io.distributedsession.suite;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import io.distributedsession.suite.support.Answer;
import io.distributedsession.suite.support.Brand;
import io.distributedsession.suite.support.TwoNodes;
import io.distributedsession.suite.support.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Work on other threads than the request's: on its session where the server hands contexts on, else a clear failure. */
class ExecutorIT extends TwoNodes {

    private static final String NOT_ACTIVE = "ContextNotActiveException";

    private final Visitor visitor = new Visitor();
    private final String gate = UUID.randomUUID().toString();

    @ParameterizedTest
    @ValueSource(strings = {"managed", "defined", "contextual"})
    void contextualTask_sharesTheSessionOfItsRequest(String kind) {
        assumeTrue(isHandedOn(kind), "the server hands no contexts on");
        calls.reset();
        Answer answer = visitor.post(a, "api/tasks/" + kind);

        assertThat(answer.text()).isEqualTo("1");
        assertThat(answer.cookies()).hasSize(1);
        assertThat(calls.byOperation()).isEqualTo(Map.of("UpdateItem", 1));
        assertThat(visitor.post(b, "api/tasks/" + kind).text()).isEqualTo("2");
    }

    @Test
    void managedTask_failsWhereTheServersExecutorHandsNothingOn() {
        assumeFalse(isHandedOn("managed"), "the server's executor hands contexts on");
        visitor.post(a, "api/counter");

        assertThat(visitor.post(a, "api/tasks/managed").text()).isEqualTo(NOT_ACTIVE);
        assertThat(visitor.get(b, "api/counter").text()).isEqualTo("1");
    }

    @Test
    void taskOnAPlainThread_fails() {
        visitor.post(a, "api/counter");

        assertThat(visitor.post(a, "api/tasks/plain-thread").text()).isEqualTo(NOT_ACTIVE);
        assertThat(visitor.get(b, "api/counter").text()).isEqualTo("1");
    }

    @Test
    void taskThatOutlivesItsRequest_fails() {
        visitor.post(a, "api/counter");
        visitor.post(a, "api/slow/" + gate + "-over/open");

        visitor.post(a, "api/tasks/outliving/" + gate);
        visitor.post(a, "api/slow/" + gate + "/open");
        assertThat(visitor.get(a, "api/slow/" + gate + "-over/arrived").text()).isEqualTo("arrived");

        assertThat(visitor.get(a, "api/journal/" + gate).text()).isEqualTo("[" + NOT_ACTIVE + "]");
        assertThat(visitor.get(b, "api/counter").text()).isEqualTo("1");
    }

    @Test
    void tasksOfTwoVisitorsAtOnce_eachChangeTheirOwnSession() {
        assumeTrue(isHandedOn("defined"), "the server hands no contexts on");
        Visitor second = new Visitor();
        second.post(a, "api/counter");
        second.post(a, "api/counter");

        CompletableFuture<Answer> waiting = visitor.postLater(a, "api/tasks/suspended/" + gate);
        assertThat(visitor.get(a, "api/slow/" + gate + "/arrived").text()).isEqualTo("arrived");
        assertThat(second.post(a, "api/tasks/defined").text()).isEqualTo("3");
        visitor.post(a, "api/slow/" + gate + "/open");

        assertThat(waiting.join().text()).isEqualTo("1");
        assertThat(waiting.join().cookies()).hasSize(1);
        assertThat(visitor.get(b, "api/counter").text()).isEqualTo("1");
        assertThat(second.get(b, "api/counter").text()).isEqualTo("3");
    }

    /** The task makes the first call on the session; its thread does not know the request's user. */
    @Test
    void taskOfARequestWithAnothersCookie_neverSeesTheOthersState() {
        visitor.post(a, "api/counter?user=ann");
        Visitor other = new Visitor().withCookie(visitor.cookie());
        visitor.post(b, "api/slow/" + gate + "/open");

        Answer answer = other.post(b, "api/tasks/suspended/" + gate + "?user=bob");

        assertThat(answer.text()).isEqualTo(isHandedOn("defined") ? "1" : NOT_ACTIVE);
    }

    private static boolean isHandedOn(String kind) {
        return kind.equals("managed")
                ? Brand.current().handsAllContextsOn()
                : Brand.current().hasContextDefinitions();
    }
}
