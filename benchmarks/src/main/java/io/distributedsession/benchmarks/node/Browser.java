package io.distributedsession.benchmarks.node;

import java.util.List;
import java.util.Optional;

/** Keeps one cookie. */
public final class Browser {

    private volatile String cookie;

    List<String> cookies() {
        return cookie().map(List::of).orElse(List.of());
    }

    /** The cookie, as {@code name=value}. */
    public Optional<String> cookie() {
        return Optional.ofNullable(cookie);
    }

    /** Keeps the cookie of a {@code Set-Cookie} header, or forgets it if that says so. */
    public void receive(String header) {
        cookie = header.contains("Max-Age=0") ? null : header.substring(0, header.indexOf(';'));
    }

    /** A browser with the same cookie, from now on apart. */
    public Browser copy() {
        Browser copy = new Browser();
        copy.cookie = cookie;
        return copy;
    }
}
