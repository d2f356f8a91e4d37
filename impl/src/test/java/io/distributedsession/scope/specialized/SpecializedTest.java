package io.distributedsession.scope.specialized;

import io.distributedsession.scope.Application;
import io.distributedsession.scope.Browser;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SpecializedTest {

    @Test
    void specializingBean_takesTheStoredNameOfTheOneItReplaces() {
        try (Application application = Application.of(Price.class, DiscountPrice.class)) {
            Price price = application.get(Price.class);
            Browser browser = application.browser();

            browser.request(price::raise);

            assertThat(browser.request(price::amount)).isZero();
        }
    }
}
