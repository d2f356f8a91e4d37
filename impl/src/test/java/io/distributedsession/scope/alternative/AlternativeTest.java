package io.distributedsession.scope.alternative;

import io.distributedsession.scope.Application;
import io.distributedsession.scope.Browser;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AlternativeTest {

    @Test
    void enabledAlternative_takesThePlaceAndTheStoredName() {
        try (Application application = Application.of(Greeting.class, WarmGreeting.class, ColdGreeting.class)) {
            Greeting greeting = application.get(Greeting.class);
            Browser browser = application.browser();

            browser.request(greeting::greet);

            assertThat(browser.request(greeting::greet)).isEqualTo("Oh, Hello for the 2. time");
        }
    }

    @Test
    void alternativeThatIsNotEnabled_isNoBeanAndTakesNoName() {
        try (Application application = Application.of(Greeting.class, ColdGreeting.class)) {
            Greeting greeting = application.get(Greeting.class);
            Browser browser = application.browser();

            browser.request(greeting::greet);

            assertThat(browser.request(greeting::greet)).isEqualTo("Hello for the 2. time");
        }
    }
}
