package io.distributedsession.benchmarks.node;

import java.util.List;

/** Keeps one cookie. */
public final class Browser {

    private volatile String cookie;

    List<String> cookies() {
        String sent = cookie;
        return sent == null ? List.of() : List.of(sent);
    }

    void receive(String header) {
        cookie = header.contains("Max-Age=0") ? null : header.substring(0, header.indexOf(';'));
    }

    /** A browser with the same cookie, from now on apart. */
    public Browser copy() {
        Browser copy = new Browser();
        copy.cookie = cookie;
        return copy;
    }
}
