package io.distributedsession.suite.support;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;

/**
 * A {@code Set-Cookie} header.
 *
 * @param name the cookie's name
 * @param value its value
 * @param cleared whether the browser is to forget it
 */
public record SetCookie(String name, String value, boolean cleared) {

    /** Those of a response. */
    static List<SetCookie> of(HttpResponse<?> response) {
        return response.headers().allValues("Set-Cookie").stream()
                .map(SetCookie::parse)
                .toList();
    }

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
