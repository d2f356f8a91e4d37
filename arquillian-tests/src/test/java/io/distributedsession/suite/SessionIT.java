package io.distributedsession.suite;

import java.util.Map;
import java.util.UUID;

import io.distributedsession.suite.support.Answer;
import io.distributedsession.suite.support.SetCookie;
import io.distributedsession.suite.support.StoredItems;
import io.distributedsession.suite.support.TwoNodes;
import io.distributedsession.suite.support.Visitor;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the library gives the application besides the scope. */
class SessionIT extends TwoNodes {

    private final Visitor visitor = new Visitor();

    @Test
    void valueSetOnOneNode_isGotOnTheOther() {
        String key = UUID.randomUUID().toString();

        Answer answer = visitor.put(a, "api/value/" + key, "précieux");

        assertThat(answer.text()).isEqualTo("set");
        assertThat(answer.cookies()).isEmpty();
        assertThat(visitor.get(b, "api/value/" + key).text()).isEqualTo("précieux");
        assertThat(visitor.get(b, "api/value/" + key + "x").text()).isEqualTo("none");
    }

    @Test
    void newSession_isPresentOnBothNodesUnderOneReference() {
        assertThat(visitor.get(a, "api/session/reference").text()).isEqualTo("none");

        visitor.post(a, "api/counter");

        String reference = visitor.get(a, "api/session/reference").text();
        assertThat(reference).hasSize(43);
        assertThat(visitor.get(b, "api/session/reference").text()).isEqualTo(reference);
        assertThat(visitor.get(b, "api/session/present").text()).isEqualTo("true");
    }

    @Test
    void newSession_isObservedOnceWhereItStarted() {
        visitor.post(a, "api/counter");
        String reference = visitor.get(a, "api/session/reference").text();
        visitor.post(b, "api/counter");

        assertThat(visitor.get(a, "api/journal/" + reference).text()).isEqualTo("[created]");
        assertThat(visitor.get(b, "api/journal/" + reference).text()).isEqualTo("[]");
    }

    @Test
    void rotatedSession_keepsItsStateUnderANewCookie() {
        visitor.post(a, "api/counter");
        String oldCookie = visitor.cookie();
        String oldReference = visitor.get(a, "api/session/reference").text();

        Answer answer = visitor.post(b, "api/session/rotate");

        assertThat(answer.cookies()).hasSize(1);
        assertThat(visitor.cookie()).isNotEqualTo(oldCookie);
        assertThat(visitor.get(a, "api/counter").text()).isEqualTo("1");
        assertThat(visitor.get(a, "api/session/reference").text()).isNotEqualTo(oldReference);
    }

    @Test
    void oldCookieOfARotatedSession_isAnswered409WhereStateIsNeeded() {
        visitor.post(a, "api/counter");
        Visitor late = new Visitor().withCookie(visitor.cookie());
        visitor.post(a, "api/session/rotate");

        Answer answer = late.get(b, "api/counter");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).startsWith("{\"error\":");
        assertThat(answer.cookies()).isEmpty();
        assertThat(late.get(b, "api/plain").status()).isEqualTo(200);
    }

    @Test
    void invalidatedSession_isGoneAndItsCookieCleared() {
        visitor.post(a, "api/counter");
        Visitor late = new Visitor().withCookie(visitor.cookie());
        String reference = visitor.get(a, "api/session/reference").text();
        try (StoredItems items = new StoredItems()) {
            assertThat(items.head(reference)).isPresent();

            Answer answer = visitor.post(b, "api/session/invalidate");

            assertThat(answer.cookies())
                    .singleElement()
                    .satisfies(cookie -> assertThat(cookie)
                            .returns(Visitor.COOKIE, SetCookie::name)
                            .returns(true, SetCookie::cleared));
            assertThat(items.head(reference)).isEmpty();
        }
        assertThat(late.get(a, "api/counter").text()).isEqualTo("0");
    }

    @Test
    void sessionStartedAfterInvalidation_hasAnotherId() {
        visitor.post(a, "api/counter");
        String reference = visitor.get(a, "api/session/reference").text();
        visitor.post(a, "api/session/invalidate");

        calls.reset();
        Answer answer = visitor.post(b, "api/counter");

        assertThat(answer.text()).isEqualTo("1");
        assertThat(calls.byOperation()).isEqualTo(Map.of("UpdateItem", 1));
        assertThat(visitor.get(b, "api/session/reference").text()).isNotEqualTo(reference);
    }
}
