package io.distributedsession.scope.lookup;

import io.distributedsession.scope.Application;
import io.distributedsession.scope.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Beans looked up by an {@code Instance}, and destroyed by it. */
class LookupTest {

    private final Application application = Application.of(Form.class, Desk.class);
    private final Desk desk = application.get(Desk.class);
    private final Browser browser = application.browser();

    @BeforeEach
    void none() {
        Form.destroyed = 0;
    }

    @AfterEach
    void stop() {
        application.close();
    }

    @Test
    void bean_isFoundByIterationAndByGet() {
        browser.request(() -> desk.fill("name"));

        assertThat(browser.request(desk::read)).isEqualTo("name");
        assertThat(browser.request(desk::kinds)).isEqualTo(1);
    }

    @Test
    void destroyedBean_isGoneFromTheSession_andMadeAnewWhenItIsCalled() {
        browser.request(() -> desk.fill("name"));

        browser.request(desk::throwAway);

        assertThat(Form.destroyed).isEqualTo(1);
        assertThat(browser.request(desk::read)).isEqualTo("empty");
        browser.request(() -> {
            desk.fill("again");
            desk.throwAway();
            assertThat(desk.read()).isEqualTo("empty");
        });
        assertThat(Form.destroyed).isEqualTo(2);
    }
}
