package io.distributedsession.scope.fields;

import io.distributedsession.scope.Application;
import io.distributedsession.scope.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FieldsTest {

    private final Application application = Application.of(Account.class);
    private final Account account = application.get(Account.class);
    private final Browser browser = application.browser();

    @AfterEach
    void stop() {
        application.close();
    }

    @Test
    void privateAndFinalFieldsOfClassAndSuperclass_areRestored() {
        browser.request(() -> account.book("tea", 3));
        browser.request(() -> account.book("milk", 2));

        browser.request(() -> {
            assertThat(account.entries()).containsExactly("tea", "milk");
            assertThat(account.total()).isEqualTo(5);
            assertThat(account.history()).isEqualTo("tea;milk;");
        });
    }

    @Test
    void fieldsOfOneNameInClassAndSuperclass_areKeptApart() {
        browser.request(() -> account.book("tea", 3));

        browser.request(() -> {
            assertThat(account.name()).isEqualTo("account+");
            assertThat(account.baseName()).isEqualTo("tea");
        });
    }

    @Test
    void transientField_hasItsInitialValueInEveryRequest() {
        browser.request(() -> account.book("tea", 3));

        assertThat(browser.request(account::scratch)).isEqualTo(7);
    }

    @Test
    void anotherBrowser_hasItsOwnState() {
        browser.request(() -> account.book("tea", 3));

        Browser other = application.browser();
        assertThat(other.request(account::total)).isZero();
        assertThat(other.hasCookie()).isFalse();
    }
}
