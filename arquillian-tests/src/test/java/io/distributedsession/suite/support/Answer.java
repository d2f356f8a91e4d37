package io.distributedsession.suite.support;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;

/**
 * A response.
 *
 * @param response the response as it came
 */
public record Answer(HttpResponse<String> response) {

    public int status() {
        return response.statusCode();
    }

    public String text() {
        return response.body();
    }

    /** The values of a header, in the order they came. */
    public List<String> header(String name) {
        return response.headers().allValues(name);
    }

    /** The directives of {@code Cache-Control}; Open Liberty adds one of its own to every response that sets a cookie. */
    public List<String> cacheControl() {
        return header("Cache-Control").stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .toList();
    }

    /** The cookies that the response sets or clears. */
    public List<SetCookie> cookies() {
        return SetCookie.of(response);
    }
}
