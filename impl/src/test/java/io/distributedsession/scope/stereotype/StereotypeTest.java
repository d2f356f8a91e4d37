package io.distributedsession.scope.stereotype;

import io.distributedsession.scope.Application;
import io.distributedsession.scope.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StereotypeTest {

    private final Application application = Application.of(Wish.class, Local.class);
    private final Browser browser = application.browser();

    @AfterEach
    void stop() {
        application.close();
    }

    @Test
    void beanScopedByItsStereotype_isStored() {
        Wish wish = application.get(Wish.class);

        browser.request(() -> wish.set("tea"));

        assertThat(browser.request(wish::text)).isEqualTo("tea");
    }

    @Test
    void beanWithAnotherScope_isLeftAlone() {
        assertThat(application.get(Local.class).text()).isEqualTo("local");
    }
}
