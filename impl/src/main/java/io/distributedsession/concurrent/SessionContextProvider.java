package io.distributedsession.concurrent;

import java.util.Map;

import jakarta.enterprise.concurrent.spi.ThreadContextProvider;
import jakarta.enterprise.concurrent.spi.ThreadContextRestorer;
import jakarta.enterprise.concurrent.spi.ThreadContextSnapshot;

import io.distributedsession.exchange.CurrentExchange;
import io.distributedsession.exchange.Exchange;

/**
 * Lets tasks of a managed executor work on the session of the request that handed them over, for as long as that request lasts.
 * Found by service file (Jakarta Concurrency 3.0, section 3.3.4).
 */
public class SessionContextProvider implements ThreadContextProvider {

    /** The name by which a {@code ContextServiceDefinition} can speak of it. */
    static final String TYPE = "DistributedSession";

    @Override
    public String getThreadContextType() {
        return TYPE;
    }

    /** The exchange is shared, not copied; once it has ended, the scope is not active in the task. */
    @Override
    public ThreadContextSnapshot currentContext(Map<String, String> executionProperties) {
        Exchange exchange = CurrentExchange.getOrNull();
        if (exchange != null) {
            // the task's thread may not know the user
            exchange.seeUser();
        }
        return snapshot(exchange);
    }

    @Override
    public ThreadContextSnapshot clearedContext(Map<String, String> executionProperties) {
        return snapshot(null);
    }

    private static ThreadContextSnapshot snapshot(Exchange exchange) {
        return () -> {
            CurrentExchange.Binding bound = CurrentExchange.bind(exchange);
            ThreadContextRestorer restorer = bound::close;
            return restorer;
        };
    }
}
