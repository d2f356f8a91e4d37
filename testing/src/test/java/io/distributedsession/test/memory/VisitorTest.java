package io.distributedsession.test.memory;

import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;

import io.distributedsession.DistributedSession;
import io.distributedsession.test.DistributedSessionTest;
import io.distributedsession.test.Request;
import io.distributedsession.test.Visitor;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DistributedSessionTest
class VisitorTest {

    @Inject
    Cart cart;

    @Inject
    DistributedSession session;

    @Inject
    Visitor anna;

    @Inject
    Visitor ben;

    @Test
    void whatARequestChanged_theNextOneFinds() {
        anna.request(() -> cart.add("tea", 2));

        assertThat(anna.request(() -> cart.lines().toString())).isEqualTo("{tea=2}");
    }

    @Test
    void visitors_haveSessionsOfTheirOwn() {
        anna.request(() -> cart.add("tea", 2));
        ben.request(() -> cart.add("milk", 1));

        assertThat(anna.request(() -> cart.lines().toString())).isEqualTo("{tea=2}");
        assertThat(ben.request(() -> cart.lines().toString())).isEqualTo("{milk=1}");
    }

    @RepeatedTest(2)
    void everyTest_beginsWithNothing() {
        assertThat(anna.hasCookie()).isFalse();
        assertThat(anna.request(() -> cart.lines().size())).isZero();
        anna.request(() -> cart.add("tea", 2));
        assertThat(anna.hasCookie()).isTrue();
    }

    @Test
    void outsideOfARequest_theScopeIsNotActive() {
        assertThatThrownBy(() -> cart.add("tea", 2)).isInstanceOf(ContextNotActiveException.class);
    }

    @Test
    void failedRequest_changesNothing() {
        anna.request(() -> cart.add("tea", 2));

        assertThatThrownBy(() -> anna.request(() -> {
                    cart.add("tea", 5);
                    throw new IllegalArgumentException("no");
                }))
                .hasMessage("no");
        assertThat(anna.request(() -> cart.lines().toString())).isEqualTo("{tea=2}");
    }

    @Test
    void logout_takesTheCookie() {
        anna.request(() -> cart.add("tea", 2));

        anna.request(session::invalidate);

        assertThat(anna.hasCookie()).isFalse();
    }

    @Test
    void forgottenCookie_isAnotherVisitor() {
        anna.request(() -> cart.add("tea", 2));
        anna.forgetCookie();

        assertThat(anna.request(() -> cart.lines().size())).isZero();
    }

    @Test
    void requestThatEnded_isNotUsedAgain() {
        Request request = anna.begin();
        request.run(() -> cart.add("tea", 2));
        request.close();
        request.close();

        assertThatThrownBy(() -> request.run(() -> cart.add("tea", 2))).hasMessageStartingWith("DSS-0921");
        assertThat(anna.request(() -> cart.lines().toString())).isEqualTo("{tea=2}");
    }

    @Nested
    class InANestedClass {

        @Test
        void annotationOfTheOuterClass_counts() {
            anna.request(() -> cart.add("tea", 2));
            assertThat(anna.request(() -> cart.lines().toString())).isEqualTo("{tea=2}");
        }
    }
}
