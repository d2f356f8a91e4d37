package io.distributedsession.suite;

import java.util.Map;

import io.distributedsession.suite.support.Answer;
import io.distributedsession.suite.support.Node;
import io.distributedsession.suite.support.TwoNodes;
import io.distributedsession.suite.support.Visitor;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How often requests call DynamoDB. */
class CallsIT extends TwoNodes {

    private static final String READ = "GetItem";
    private static final String WRITE = "UpdateItem";
    private static final String CREATE = "UpdateItem";

    private final Visitor visitor = new Visitor();

    @Test
    void newVisitorWhoOnlyReads_getsNoCookieAndCausesNoCall() {
        Answer answer = get(a, "api/counter");

        assertThat(answer.text()).isEqualTo("0");
        assertThat(answer.cookies()).isEmpty();
        assertThat(calls.byOperation()).isEmpty();
    }

    @Test
    void newVisitorWhoAsksForTheSession_getsNoCookieAndCausesNoCall() {
        Answer answer = get(a, "api/session/present");

        assertThat(answer.text()).isEqualTo("false");
        assertThat(answer.cookies()).isEmpty();
        assertThat(calls.byOperation()).isEmpty();
    }

    @Test
    void changedByteInTheCookie_meansEmptyStateAndCausesNoCall() {
        visitor.post(a, "api/counter");
        String cookie = visitor.cookie();
        int middle = cookie.length() / 2;
        char changed = cookie.charAt(middle) == 'A' ? 'B' : 'A';
        visitor.withCookie(cookie.substring(0, middle) + changed + cookie.substring(middle + 1));

        Answer answer = get(b, "api/counter");

        assertThat(answer.text()).isEqualTo("0");
        assertThat(calls.byOperation()).isEmpty();
    }

    @Test
    void nonExtendingResourceThatTouchesNothing_causesNoCallAndSetsNoCookie() {
        visitor.post(a, "api/counter");

        Answer answer = get(a, "api/plain/non-extending");

        assertThat(answer.cookies()).isEmpty();
        assertThat(calls.byOperation()).isEmpty();
    }

    @Test
    void freshSessionThatIsNotTouched_causesNoCallAndSetsNoCookie() {
        visitor.post(a, "api/counter");

        Answer answer = get(a, "api/plain");

        assertThat(answer.cookies()).isEmpty();
        assertThat(calls.byOperation()).isEmpty();
    }

    @Test
    void readingRequest_readsOnceAndDoesNotWrite() {
        visitor.post(a, "api/counter");

        Answer answer = get(b, "api/counter");

        assertThat(answer.text()).isEqualTo("1");
        assertThat(answer.cookies()).isEmpty();
        assertThat(calls.byOperation()).isEqualTo(Map.of(READ, 1));
    }

    @Test
    void changingRequest_readsOnceAndWritesOnce() {
        visitor.post(a, "api/counter");

        calls.reset();
        Answer answer = visitor.post(b, "api/counter");

        assertThat(answer.text()).isEqualTo("2");
        assertThat(calls.byOperation()).isEqualTo(Map.of(READ, 1, WRITE, 1));
    }

    @Test
    void requestThatStartsASession_writesOnceAndDoesNotRead() {
        calls.reset();
        visitor.post(a, "api/counter");

        assertThat(calls.byOperation()).isEqualTo(Map.of(CREATE, 1));
    }

    private Answer get(Node node, String path) {
        calls.reset();
        return visitor.get(node, path);
    }
}
