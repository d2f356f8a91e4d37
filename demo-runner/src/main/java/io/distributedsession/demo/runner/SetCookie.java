package io.distributedsession.demo.runner;

import java.util.Arrays;

/**
 * As much of a {@code Set-Cookie} header as the tour needs.
 *
 * @param name the cookie's name
 * @param value its value
 * @param cleared whether the header tells the browser to forget it
 */
record SetCookie(String name, String value, boolean cleared) {

    static SetCookie parse(String header) {
        String[] parts = header.split(";");
        int equals = parts[0].indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException("not a Set-Cookie header: " + header);
        }
        boolean cleared = Arrays.stream(parts)
                .skip(1)
                .map(String::strip)
                .anyMatch(attribute -> attribute.equalsIgnoreCase("Max-Age=0"));
        return new SetCookie(
                parts[0].substring(0, equals).strip(),
                parts[0].substring(equals + 1).strip(),
                cleared);
    }
}
