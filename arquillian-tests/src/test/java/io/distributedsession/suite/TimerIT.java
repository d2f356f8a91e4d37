package io.distributedsession.suite;

import java.util.UUID;

import io.distributedsession.suite.support.TwoNodes;
import io.distributedsession.suite.support.Visitor;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Timers of enterprise beans, which run when no request does. */
class TimerIT extends TwoNodes {

    private final Visitor visitor = new Visitor();
    private final String name = UUID.randomUUID().toString();

    @Test
    void timerThatCallsABean_fails() {
        visitor.post(a, "api/counter");

        set("api/reminders/" + name);

        assertThat(visitor.get(a, "api/journal/" + name).text()).isEqualTo("[ContextNotActiveException]");
        assertThat(visitor.get(a, "api/counter").text()).isEqualTo("1");
    }

    @Test
    void timerInTheSessionOfTheRequestThatSetIt_changesIt() {
        visitor.post(a, "api/counter");

        set("api/reminders/" + name + "/in-session");

        assertThat(visitor.get(a, "api/journal/" + name).text()).isEqualTo("[counted]");
        assertThat(visitor.get(b, "api/counter").text()).isEqualTo("2");
    }

    /** And waits until it has run. */
    private void set(String path) {
        visitor.post(a, "api/slow/" + name + "/open");
        assertThat(visitor.post(a, path).status()).isEqualTo(204);
        assertThat(visitor.get(a, "api/slow/" + name + "/arrived").text()).isEqualTo("arrived");
    }
}
