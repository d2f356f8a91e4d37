package io.distributedsession.suite.support;

import java.net.http.HttpResponse;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** A response that is read line by line as it comes; empty lines are left out. */
public final class Streamed implements AutoCloseable {

    private final HttpResponse<Stream<String>> response;
    private final Iterator<String> lines;

    Streamed(HttpResponse<Stream<String>> response) {
        this.response = response;
        this.lines = response.body().filter(line -> !line.isBlank()).iterator();
    }

    public int status() {
        return response.statusCode();
    }

    /** The cookies that the response sets or clears. */
    public List<SetCookie> cookies() {
        return SetCookie.of(response);
    }

    /** The next line, once it is there. */
    public String next() {
        return lines.next();
    }

    /** Whether another line comes; waits for it or the end. */
    public boolean hasNext() {
        return lines.hasNext();
    }

    @Override
    public void close() {
        response.body().close();
    }
}
