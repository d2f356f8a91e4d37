package io.distributedsession.suite.support;

import java.net.http.HttpResponse;
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

    /** The cookies that the response sets or clears. */
    public List<SetCookie> cookies() {
        return header("Set-Cookie").stream().map(SetCookie::parse).toList();
    }
}
