package io.distributedsession.cdi;

import io.distributedsession.exchange.CurrentExchange;
import io.distributedsession.exchange.Exchange;

/** The calling thread's exchange, as CDI has it. */
final class CurrentExchanges {

    private CurrentExchanges() {}

    /** @throws jakarta.enterprise.context.ContextNotActiveException outside a request, with the remedy */
    static Exchange require() {
        Exchange exchange = CurrentExchange.getOrNull();
        if (exchange == null) {
            throw CdiMessages.notActive();
        }
        return exchange;
    }
}
