package io.distributedsession.scope.injection;

import io.distributedsession.scope.Application;
import io.distributedsession.scope.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class InjectionTest {

    private final Application application = Application.of(Counter.class, Service.class, Note.class);
    private final Counter counter = application.get(Counter.class);
    private final Browser browser = application.browser();

    @AfterEach
    void stop() {
        application.close();
    }

    @Test
    void constructorFieldAndInitializer_areInjectedInEveryRequest() {
        assertThat(browser.request(counter::next)).isEqualTo(301);
        assertThat(browser.request(counter::next)).isEqualTo(302);
    }

    @Test
    void dependentObjects_areMadeAnewForEveryRequestAndNeverRestored() {
        int first = browser.request(() -> {
            counter.next();
            return counter.fieldNote();
        });
        int second = browser.request(counter::fieldNote);

        assertThat(second).isGreaterThan(first);
    }

    @Test
    void dependentObjectHeldByTheConstructor_isInjectedAndNotRestored() {
        int first = browser.request(() -> {
            counter.next();
            return counter.constructorNote();
        });

        assertThat(browser.request(counter::constructorNote)).isGreaterThan(first);
    }

    @Test
    void dependentObjects_areDestroyedAtTheEndOfTheRequest() {
        int made = Note.MADE.get();
        int destroyed = Note.DESTROYED.get();

        browser.request(counter::next);

        assertThat(Note.MADE.get() - made).isEqualTo(2);
        assertThat(Note.DESTROYED.get() - destroyed).isEqualTo(2);
    }
}
