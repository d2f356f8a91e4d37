package io.distributedsession.suite;

import io.distributedsession.suite.support.TwoNodes;
import io.distributedsession.suite.support.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import static org.assertj.core.api.Assertions.assertThat;

/** Where the server has managed executors, keys are refreshed by them. */
@EnabledIfSystemProperty(
        named = "suite.server",
        matches = "wildfly.*|payara.*",
        disabledReason = "not promised: managed executors are no part of the Web Profile before Jakarta EE 10")
class ThreadsIT extends TwoNodes {

    @Test
    void keysAreRefreshed_withoutAThreadOfOurOwn() {
        assertThat(new Visitor().get(a, "api/threads").text().lines())
                .isNotEmpty()
                .doesNotContain("distributed-session-timer");
    }
}
