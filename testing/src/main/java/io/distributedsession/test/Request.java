package io.distributedsession.test;

import java.util.function.Consumer;
import java.util.function.Supplier;

import io.distributedsession.exchange.CurrentExchange;
import io.distributedsession.exchange.Exchange;

/**
 * A request of a {@link Visitor} that is under way. Closing it commits what it changed, as the end of a request does on a
 * server. May be used by several threads.
 */
public final class Request implements AutoCloseable {

    private final Exchange exchange;
    private final Consumer<String> cookies;
    private volatile boolean failed;

    Request(Exchange exchange, Consumer<String> cookies) {
        this.exchange = exchange;
        this.cookies = cookies;
    }

    /**
     * Runs a part of the request on this thread. A failure makes the request drop its changes.
     *
     * @param code calls scoped beans
     * @throws IllegalStateException if the request is closed
     */
    public void run(Runnable code) {
        call(() -> {
            code.run();
            return null;
        });
    }

    /**
     * Runs a part of the request on this thread. A failure makes the request drop its changes.
     *
     * @param <T> what the code gives
     * @param code calls scoped beans
     * @return what the code gave
     * @throws IllegalStateException if the request is closed
     */
    public <T> T call(Supplier<T> code) {
        if (exchange.isEnded()) {
            throw TestMessages.ended();
        }
        try (CurrentExchange.Binding bound = CurrentExchange.bind(exchange)) {
            return code.get();
        } catch (RuntimeException | Error e) {
            failed = true;
            throw e;
        }
    }

    /**
     * Commits, and gives the visitor the cookie. Has no effect the second time.
     *
     * @throws io.distributedsession.SessionException what a server would answer with an error, a conflict with another
     *     request for instance
     */
    @Override
    public void close() {
        if (exchange.isEnded()) {
            return;
        }
        try {
            if (failed) {
                exchange.abandon();
            }
            exchange.commit();
            exchange.takeCookie().ifPresent(cookies);
        } finally {
            exchange.release();
        }
    }
}
