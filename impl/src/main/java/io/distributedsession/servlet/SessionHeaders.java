package io.distributedsession.servlet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;

import io.distributedsession.exchange.Exchange;

/** The headers that tell a client of its session. */
final class SessionHeaders {

    private static final String SET_COOKIE = "Set-Cookie";

    private final HttpServletResponse response;
    private final Exchange exchange;

    SessionHeaders(HttpServletResponse response, Exchange exchange) {
        this.response = response;
        this.exchange = exchange;
    }

    /** Whether a header can be set: some servers drop, without a word, what is set during an include. */
    boolean areOpen() {
        int status = response.getStatus();
        int other = status == HttpServletResponse.SC_OK ? HttpServletResponse.SC_ACCEPTED : HttpServletResponse.SC_OK;
        response.setStatus(other);
        boolean open = response.getStatus() == other;
        response.setStatus(status);
        return open;
    }

    /** Sends the pending cookie; where none is pending, the last one if the server has forgotten it before an error page. */
    void send() {
        Optional<String> pending = exchange.takeCookie();
        if (pending.isPresent()) {
            put(pending.get());
        } else {
            sendAgain();
        }
    }

    void sendAgain() {
        exchange.cookieSent()
                .filter(cookie -> !response.getHeaders(SET_COOKIE).contains(cookie))
                .ifPresent(this::put);
    }

    /** Only when nothing can change it any more: what one part of the request has ended, another may start again. */
    void sendClearSiteData() {
        exchange.clearSiteData().ifPresent(directives -> response.setHeader("Clear-Site-Data", directives));
    }

    /** Replaces a cookie that an earlier commit of this request has set: a name must appear once (RFC 6265, 4.1.1). */
    private void put(String cookie) {
        String name = cookie.substring(0, cookie.indexOf('=') + 1);
        List<String> others = new ArrayList<>(response.getHeaders(SET_COOKIE));
        if (others.removeIf(other -> other.startsWith(name))) {
            response.setHeader(SET_COOKIE, cookie);
            others.forEach(other -> response.addHeader(SET_COOKIE, other));
        } else {
            response.addHeader(SET_COOKIE, cookie);
        }
        response.setHeader("Cache-Control", "no-store");
    }

    /** The length that a header announces; unknown if the value is none. */
    static long length(String value) {
        try {
            return value == null ? Long.MAX_VALUE : Long.parseLong(value.trim());
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }
}
