package io.distributedsession.scope.unchanged;

import io.distributedsession.scope.Application;
import io.distributedsession.scope.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UnchangedTest {

    private final Application application = Application.of(Basket.class);
    private final Basket basket = application.get(Basket.class);
    private final Browser browser = application.browser();

    @AfterEach
    void stop() {
        application.close();
    }

    @Test
    void newBeanOnlyRead_startsNoSession() {
        browser.request(basket::size);

        assertThat(browser.hasCookie()).isFalse();
    }

    @Test
    void storedBeanOnlyRead_isNotWritten() {
        browser.request(() -> basket.fill(50));
        browser.request(basket::size);

        assertThat(browser.gotCookie()).isFalse();
    }

    @Test
    void mapThatShrank_isNotWrittenWhenItIsOnlyRead() {
        browser.request(() -> basket.fill(5000));
        browser.request(basket::shrink);
        assertThat(browser.gotCookie()).isTrue();

        browser.request(basket::size);

        assertThat(browser.gotCookie()).isFalse();
    }

    @Test
    void equalStringOfAnotherIdentity_isNoChange() {
        browser.request(() -> basket.label("summer"));

        browser.request(() -> basket.label(new String("summer")));

        assertThat(browser.gotCookie()).isFalse();
    }

    @Test
    void changeInPlace_isWritten() {
        browser.request(() -> basket.fill(1));

        browser.request(() -> basket.fill(2));

        assertThat(browser.gotCookie()).isTrue();
        assertThat(browser.request(basket::size)).isEqualTo(9);
    }
}
