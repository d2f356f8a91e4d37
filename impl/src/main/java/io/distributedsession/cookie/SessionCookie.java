package io.distributedsession.cookie;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

import io.distributedsession.CookieOptions;

/** The session cookie as headers carry it. */
public final class SessionCookie {

    private final String name;
    private final String attributes;

    public SessionCookie(CookieOptions options, String application) {
        this.name = prefix(options.prefix()) + options.name().orElse(application);
        this.attributes = attributes(options);
    }

    private static String prefix(CookieOptions.Prefix prefix) {
        return switch (prefix) {
            case HOST -> "__Host-";
            case SECURE -> "__Secure-";
            case NONE -> "";
        };
    }

    private static String attributes(CookieOptions options) {
        String sameSite =
                switch (options.sameSite()) {
                    case STRICT -> "Strict";
                    case LAX -> "Lax";
                    case NONE -> "None";
                };
        String domain = options.domain().map(value -> "; Domain=" + value).orElse("");
        return "; Secure; HttpOnly; SameSite=" + sameSite + "; Path=" + options.path() + domain;
    }

    /** The cookie's name with its prefix. */
    public String name() {
        return name;
    }

    /**
     * The values of all cookies of this name in the {@code Cookie} headers of a request, as they stand there: none, one, or
     * several, which is an attempt to plant one (RFC 6265, section 8.6).
     */
    public List<String> values(Iterable<String> cookieHeaders) {
        List<String> values = new ArrayList<>(1);
        for (String header : cookieHeaders) {
            for (int from = 0; from <= header.length(); ) {
                int semicolon = header.indexOf(';', from);
                int to = semicolon < 0 ? header.length() : semicolon;
                addValue(header, from, to, values);
                from = to + 1;
            }
        }
        return List.copyOf(values);
    }

    private void addValue(String header, int from, int to, List<String> values) {
        int equals = header.indexOf('=', from);
        if (equals >= 0 && equals < to && isName(header, from, equals)) {
            int start = start(header, equals + 1, to);
            values.add(header.substring(start, end(header, start, to)));
        }
    }

    private boolean isName(String header, int from, int to) {
        int start = start(header, from, to);
        return end(header, start, to) - start == name.length() && header.startsWith(name, start);
    }

    /** Without the white space of HTTP, which is less than that of Java. */
    private static int start(String header, int from, int to) {
        int start = from;
        while (start < to && isBlank(header.charAt(start))) {
            start++;
        }
        return start;
    }

    private static int end(String header, int from, int to) {
        int end = to;
        while (from < end && isBlank(header.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean isBlank(char character) {
        return character == ' ' || character == '\t';
    }

    /** The {@code Set-Cookie} header that sets the cookie; without a maximum age it ends with the browser. */
    public String set(String token, OptionalLong maxAgeSeconds) {
        String header = name + "=" + token + attributes;
        return maxAgeSeconds.isPresent() ? header + "; Max-Age=" + maxAgeSeconds.getAsLong() : header;
    }

    /** The {@code Set-Cookie} header that removes the cookie. */
    public String clear() {
        return set("", OptionalLong.of(0));
    }
}
