package io.distributedsession.test;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import io.distributedsession.exchange.Exchanges;

/**
 * A browser that visits the application: it keeps its cookie from request to request. Each injection point has a visitor of
 * its own. Not safe for use by several threads.
 */
@Dependent
public class Visitor {

    private final Exchanges exchanges;
    private Optional<String> cookie = Optional.empty();

    /**
     * For the container.
     *
     * @param exchanges open the requests
     */
    @Inject
    Visitor(Exchanges exchanges) {
        this.exchanges = exchanges;
    }

    /**
     * Makes a request that lasts as long as the code given. What it changed is committed at the end; a failure of the code
     * drops it.
     *
     * @param code calls scoped beans
     * @throws io.distributedsession.SessionException what a server would answer with an error
     */
    public void request(Runnable code) {
        request(() -> {
            code.run();
            return null;
        });
    }

    /**
     * Makes a request that lasts as long as the code given. What it changed is committed at the end; a failure of the code
     * drops it.
     *
     * @param <T> what the code gives
     * @param code calls scoped beans
     * @return what the code gave
     * @throws io.distributedsession.SessionException what a server would answer with an error
     */
    public <T> T request(Supplier<T> code) {
        try (Request request = begin()) {
            return request.call(code);
        }
    }

    /**
     * Begins a request that ends when it is closed, with the cookie of now: two that are open at once are parallel requests
     * of one browser.
     *
     * @return the request; close it
     */
    public Request begin() {
        return new Request(exchanges.open(cookie.stream().toList(), "/"), this::accept);
    }

    /**
     * Whether the visitor has a session's cookie.
     *
     * @return {@code false} before the first change, and after {@code DistributedSession.invalidate()}
     */
    public boolean hasCookie() {
        return cookie.isPresent();
    }

    /** Throws the cookie away: another visitor, who knows nothing of the session. */
    public void forgetCookie() {
        cookie = Optional.empty();
    }

    private void accept(String setCookie) {
        List<String> parts = List.of(setCookie.split("; *"));
        cookie = parts.contains("Max-Age=0") ? Optional.empty() : Optional.of(parts.get(0));
    }
}
