package io.distributedsession.scope.intercepted;

import io.distributedsession.scope.Application;
import io.distributedsession.scope.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class InterceptedTest {

    private final Application application =
            Application.of(PoliteGreeter.class, TracedInterceptor.class, GreeterDecorator.class);
    private final Greeter greeter = application.get(Greeter.class);
    private final Browser browser = application.browser();

    @BeforeEach
    void clear() {
        TracedInterceptor.CALLS.clear();
    }

    @AfterEach
    void stop() {
        application.close();
    }

    @Test
    void interceptorAndDecorator_runBeforeAndAfterTheStateWasRestored() {
        assertThat(browser.request(() -> greeter.greet("Ann"))).isEqualTo("Hello Ann 1!");
        assertThat(browser.request(() -> greeter.greet("Bob"))).isEqualTo("Hello Bob 1!");

        assertThat(TracedInterceptor.CALLS).containsExactly("greet", "greet");
        assertThat(browser.request(greeter::greeted)).isEqualTo(2);
    }

    @Test
    void selfInvocation_changesTheStoredState() {
        assertThat(browser.request(greeter::twice)).isEqualTo(2);
        assertThat(browser.request(greeter::greeted)).isEqualTo(2);
    }
}
