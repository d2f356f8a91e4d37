package io.distributedsession.scope.destroy;

import jakarta.enterprise.inject.Instance;

import io.distributedsession.scope.Application;
import io.distributedsession.scope.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DestroyTest {

    private final Application application = Application.of(Draft.class);
    private final Instance<Draft> drafts = application.container().select(Draft.class);
    private final Draft draft = drafts.get();
    private final Browser browser = application.browser();

    @AfterEach
    void stop() {
        application.close();
    }

    @Test
    void destroyedBean_isTakenOutOfTheSession() {
        browser.request(() -> draft.write("a"));

        browser.request(() -> drafts.destroy(draft));

        assertThat(Draft.lastDestroyed).isEqualTo("a");
        assertThat(browser.request(draft::text)).isEmpty();
    }

    @Test
    void beanDestroyedAndMadeAgain_startsAnew() {
        browser.request(() -> draft.write("a"));

        browser.request(() -> {
            drafts.destroy(draft);
            draft.write("b");
        });

        assertThat(browser.request(draft::text)).isEqualTo("b");
    }

    @Test
    void beanDestroyedTwice_isDestroyedOnce() {
        browser.request(() -> draft.write("a"));
        Draft.destructions = 0;

        browser.request(() -> {
            drafts.destroy(draft);
            drafts.destroy(draft);
        });

        assertThat(Draft.destructions).isEqualTo(1);
    }
}
