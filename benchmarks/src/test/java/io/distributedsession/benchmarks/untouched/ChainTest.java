package io.distributedsession.benchmarks.untouched;

import io.distributedsession.exchange.CurrentExchange;
import io.distributedsession.exchange.Exchange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The run's requests really pass our filters. */
class ChainTest {

    private boolean open;

    private void look() {
        Exchange exchange = CurrentExchange.getOrNull();
        open = exchange != null && exchange.isServedByRest();
    }

    @Test
    void aHandlerBehindOurFilters_hasAnExchange() throws Exception {
        Chain chain = Chain.own(this::look);
        chain.request();
        assertThat(open).isTrue();
        assertThat(chain.calls()).isZero();
    }

    @Test
    void aHandlerBehindTheFilterThatDoesNothing_hasNone() throws Exception {
        Chain.noOp(this::look).request();
        assertThat(open).isFalse();
    }

    @Test
    void aHandlerThatUsesTheSession_isSeenInTheCalls() throws Exception {
        Chain chain = Chain.own(() -> CurrentExchange.getOrNull().view().isPresent());
        chain.request();
        assertThat(chain.calls()).isPositive();
    }
}
