package io.distributedsession.scope.exclusive;

import io.distributedsession.SessionException;
import io.distributedsession.exchange.CurrentExchange;
import io.distributedsession.scope.Application;
import io.distributedsession.scope.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ExclusiveTest {

    private final Application application = Application.of(Stock.class, Ledger.class);
    private final Stock stock = application.get(Stock.class);
    private final Ledger ledger = application.get(Ledger.class);
    private final Browser browser = application.browser();

    @AfterEach
    void stop() {
        application.close();
    }

    @Test
    void exclusiveMethod_seesWhatTheLastRequestLeft() {
        browser.request(stock::take);

        assertThat(browser.request(() -> stock.left() + stock.take())).isEqualTo(9 + 8);
        assertThat(browser.request(stock::left)).isEqualTo(8);
    }

    @Test
    void exclusiveBean_isLeasedByEveryCall() {
        browser.request(ledger::enter);

        assertThat(browser.request(ledger::enter)).isEqualTo(2);
        assertThat(browser.request(ledger::enter)).isEqualTo(3);
    }

    /** A commit gives the lease back: so does the container where it flushes the response. */
    @Test
    void exclusiveBean_isLeasedAgainAfterACommitWithinTheRequest() {
        for (int request = 0; request < 2; request++) {
            int before = 2 * request;
            assertThat(browser.request(() -> {
                        int first = ledger.enter();
                        CurrentExchange.getOrNull().commit();
                        return first * 10 + ledger.enter();
                    }))
                    .isEqualTo((before + 1) * 10 + before + 2);
        }
        assertThat(browser.request(ledger::enter)).isEqualTo(5);
    }

    @Test
    void changeByAnotherMethod_isRefused() {
        browser.request(stock::take);

        assertThatThrownBy(() -> browser.request(stock::lose))
                .isInstanceOf(SessionException.class)
                .hasMessageContaining("DSS-0614");
        assertThat(browser.request(stock::left)).isEqualTo(9);
    }
}
