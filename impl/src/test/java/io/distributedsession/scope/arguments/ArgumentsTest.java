package io.distributedsession.scope.arguments;

import io.distributedsession.scope.Application;
import io.distributedsession.scope.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ArgumentsTest {

    private final Application application = Application.of(Preferences.class, Defaults.class);
    private final Preferences preferences = application.get(Preferences.class);
    private final Browser browser = application.browser();

    @AfterEach
    void stop() {
        application.close();
    }

    @Test
    void fieldSetOverAnArgument_isState() {
        browser.request(() -> preferences.choose("EUR"));

        assertThat(browser.request(preferences::text)).isEqualTo("EUR null");
    }

    @Test
    void valueThatHappensToBeAnArgumentToo_isState() {
        browser.request(() -> preferences.accept(false));

        assertThat(browser.request(preferences::text)).isEqualTo("USD false");
    }
}
