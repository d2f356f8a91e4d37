package io.distributedsession.cdi;

import java.util.Objects;
import java.util.concurrent.Callable;

import io.distributedsession.SessionHandle;
import io.distributedsession.SessionRunner;
import io.distributedsession.exchange.CapturedSession;
import io.distributedsession.exchange.CurrentExchange;
import io.distributedsession.exchange.Exchange;
import io.distributedsession.exchange.Exchanges;

/** The injectable runner: an exchange for each run. */
final class CapturedSessions implements SessionRunner {

    private final Exchanges exchanges;

    CapturedSessions(Exchanges exchanges) {
        this.exchanges = exchanges;
    }

    @Override
    public SessionHandle capture() {
        return CurrentExchanges.require().capture();
    }

    @Override
    public void run(SessionHandle handle, Runnable task) {
        Objects.requireNonNull(task, "task");
        within(handle, () -> {
            task.run();
            return null;
        });
    }

    @Override
    public <T> T call(SessionHandle handle, Callable<T> task) throws Exception {
        Objects.requireNonNull(task, "task");
        return within(handle, task::call);
    }

    /** A task that may throw what it likes, or nothing checked. */
    private interface Task<T, E extends Exception> {

        T run() throws E;
    }

    private <T, E extends Exception> T within(SessionHandle handle, Task<T, E> task) throws E {
        CapturedSession session = captured(handle);
        Exchange exchange = exchanges.resume(session);
        try (CurrentExchange.Binding bound = CurrentExchange.bind(exchange)) {
            T result = task.run();
            exchange.commit();
            return result;
        } finally {
            exchanges.ended(session, exchange);
        }
    }

    private static CapturedSession captured(SessionHandle handle) {
        Objects.requireNonNull(handle, "handle");
        if (handle instanceof CapturedSession captured) {
            return captured;
        }
        throw new IllegalArgumentException("handle must come from SessionRunner.capture()");
    }
}
