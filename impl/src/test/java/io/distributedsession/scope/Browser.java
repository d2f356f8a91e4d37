package io.distributedsession.scope;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import io.distributedsession.exchange.CurrentExchange;
import io.distributedsession.exchange.Exchange;
import io.distributedsession.exchange.Exchanges;

/** A visitor: keeps its cookie, and makes requests that live as long as the code they are given. */
public final class Browser {

    private Application application;
    private String cookie;
    private boolean cookieSet;

    Browser(Application application) {
        this.application = application;
    }

    /** Another tab of this visitor: it has the same cookie, until one of the two gets a new one. */
    public Browser tab() {
        Browser tab = new Browser(application);
        tab.cookie = cookie;
        return tab;
    }

    /** The visitor's next requests go to another node. */
    public Browser at(Application node) {
        application = node;
        return this;
    }

    public void request(Runnable code) {
        request(() -> {
            code.run();
            return null;
        });
    }

    public <T> T request(Supplier<T> code) {
        return application.within(() -> serve(code));
    }

    private <T> T serve(Supplier<T> code) {
        Exchange exchange = application.get(Exchanges.class).open(cookie == null ? List.of() : List.of(cookie), "/");
        try (CurrentExchange.Binding bound = CurrentExchange.bind(exchange)) {
            T result = code.get();
            exchange.commit();
            accept(exchange.takeCookie());
            return result;
        } finally {
            exchange.end();
        }
    }

    /** Whether the last response set a cookie, which it does exactly when something was written. */
    public boolean gotCookie() {
        return cookieSet;
    }

    public boolean hasCookie() {
        return cookie != null;
    }

    private void accept(Optional<String> setCookie) {
        cookieSet = setCookie.isPresent();
        setCookie.ifPresent(header -> {
            String pair = header.substring(0, header.indexOf(';'));
            cookie = header.contains("Max-Age=0") ? null : pair;
        });
    }
}
