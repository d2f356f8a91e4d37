package io.distributedsession.scope.readonly;

import io.distributedsession.scope.Application;
import io.distributedsession.scope.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReadOnlyTest {

    private final Application application = Application.of(Catalog.class, Settings.class);
    private final Catalog catalog = application.get(Catalog.class);
    private final Settings settings = application.get(Settings.class);
    private final Browser browser = application.browser();

    @AfterEach
    void stop() {
        application.close();
    }

    @Test
    void readOnlyMethod_isNotCompared() {
        browser.request(catalog::view);

        browser.request(catalog::peek);

        assertThat(browser.gotCookie()).isFalse();
        assertThat(browser.request(catalog::view)).isEqualTo(1);
    }

    @Test
    void otherMethodOfTheSameBean_isCompared() {
        browser.request(catalog::view);

        browser.request(() -> {
            catalog.peek();
            catalog.view();
        });

        assertThat(browser.gotCookie()).isTrue();
        assertThat(browser.request(catalog::view)).isEqualTo(3);
    }

    @Test
    void readOnlyBean_isStoredOnceAndNeverCompared() {
        assertThat(browser.request(settings::next)).isEqualTo(42);
        assertThat(browser.gotCookie()).isTrue();

        assertThat(browser.request(settings::next)).isEqualTo(43);
        assertThat(browser.gotCookie()).isFalse();
        assertThat(browser.request(settings::next)).isEqualTo(43);
    }
}
