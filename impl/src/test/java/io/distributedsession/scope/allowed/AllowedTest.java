package io.distributedsession.scope.allowed;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.distributedsession.SessionStateException;
import io.distributedsession.scope.Application;
import io.distributedsession.scope.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AllowedTest {

    private final Application application = Application.of(Checkout.class);
    private final Checkout checkout = application.get(Checkout.class);
    private final Browser browser = application.browser();

    @AfterEach
    void stop() {
        application.close();
    }

    @Test
    void namedTypeInAnInterfaceField_comesBack() {
        browser.request(() -> checkout.pay(new CardPayment("4711")));

        assertThat(browser.request(checkout::payment)).isEqualTo(new CardPayment("4711"));
    }

    @Test
    void valuesOfTheJdkInAFieldOfAnything_comeBack() {
        browser.request(() -> checkout.note(Map.of("due", LocalDate.of(2026, 11, 1))));

        assertThat(browser.request(checkout::notes)).isEqualTo(List.of(Map.of("due", LocalDate.of(2026, 11, 1))));
    }

    @Test
    void otherType_failsTheRequestAndLeavesTheStoredStateAlone() {
        browser.request(() -> checkout.pay(new CardPayment("4711")));

        assertThatThrownBy(() -> browser.request(() -> checkout.pay(new Voucher("free"))))
                .isInstanceOf(SessionStateException.class)
                .hasMessageContainingAll(
                        "DSS-0312", "'payment'", Voucher.class.getName(), "@AllowedTypes(Voucher.class)")
                .hasMessageNotContaining("free");
        assertThat(browser.request(checkout::payment)).isEqualTo(new CardPayment("4711"));
    }
}
