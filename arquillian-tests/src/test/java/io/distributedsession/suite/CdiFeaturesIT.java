package io.distributedsession.suite;

import io.distributedsession.suite.support.TwoNodes;
import io.distributedsession.suite.support.Visitor;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CdiFeaturesIT extends TwoNodes {

    private final Visitor visitor = new Visitor();

    @Test
    void injectedInterceptedAndDecoratedBean_worksOnBothNodes() {
        assertThat(visitor.post(a, "api/guest/ann").text()).isEqualTo("DEAR HELLO ANN, GREETING 1, BEGUN 1");
        assertThat(visitor.post(b, "api/guest/ann").text()).isEqualTo("DEAR HELLO ANN, GREETING 2, BEGUN 1");
        assertThat(visitor.post(a, "api/guest/ann").text()).isEqualTo("DEAR HELLO ANN, GREETING 3, BEGUN 1");
    }

    @Test
    void postConstruct_runsOncePerSessionAcrossNodes() {
        visitor.post(a, "api/guest/ann");
        String id = visitor.get(b, "api/guest").text();
        visitor.post(b, "api/guest/ann");

        assertThat(visitor.get(a, "api/journal/" + id).text()).isEqualTo("[begun]");
        assertThat(visitor.get(b, "api/journal/" + id).text()).isEqualTo("[]");
    }

    @Test
    void preDestroy_runsOnTheNodeThatInvalidates_withTheStoredState() {
        visitor.post(a, "api/guest/ann");
        visitor.post(b, "api/guest/ann");
        String id = visitor.get(b, "api/guest").text();

        visitor.post(b, "api/session/invalidate");

        assertThat(visitor.get(a, "api/journal/" + id).text()).isEqualTo("[begun]");
        assertThat(visitor.get(b, "api/journal/" + id).text()).isEqualTo("[finished after 2]");
    }
}
