package io.distributedsession.suite.support;

import java.util.Arrays;

/**
 * A {@code Set-Cookie} header.
 *
 * @param name the cookie's name
 * @param value its value
 * @param cleared whether the browser is to forget it
 */
public record SetCookie(String name, String value, boolean cleared) {

    public static SetCookie parse(String header) {
        String[] parts = header.split(";");
        int equals = parts[0].indexOf('=');
        boolean cleared = Arrays.stream(parts).skip(1).map(String::strip).anyMatch("Max-Age=0"::equalsIgnoreCase);
        return new SetCookie(
                parts[0].substring(0, equals).strip(),
                parts[0].substring(equals + 1).strip(),
                cleared);
    }
}
