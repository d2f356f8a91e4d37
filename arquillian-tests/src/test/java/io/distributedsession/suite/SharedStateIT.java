package io.distributedsession.suite;

import io.distributedsession.suite.support.TwoNodes;
import io.distributedsession.suite.support.Visitor;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SharedStateIT extends TwoNodes {

    private final Visitor visitor = new Visitor();

    @Test
    void stateWrittenOnOneNode_isReadAndChangedOnTheOther() {
        assertThat(visitor.post(a, "api/cart/tea").text()).isEqualTo("{tea=1} after 1 changes");

        assertThat(visitor.get(b, "api/cart").text()).isEqualTo("{tea=1} after 1 changes");
        visitor.post(b, "api/cart/coffee");

        assertThat(visitor.get(a, "api/cart").text()).isEqualTo("{coffee=1, tea=1} after 2 changes");
        assertThat(visitor.get(b, "api/cart").text()).isEqualTo("{coffee=1, tea=1} after 2 changes");
    }

    @Test
    void anotherVisitor_hasStateOfTheirOwn() {
        visitor.post(a, "api/cart/tea");

        assertThat(new Visitor().get(a, "api/cart").text()).isEqualTo("{} after 0 changes");
    }
}
