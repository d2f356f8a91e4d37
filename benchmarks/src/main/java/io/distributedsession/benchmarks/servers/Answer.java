package io.distributedsession.benchmarks.servers;

import java.net.HttpURLConnection;

/**
 * What a node has answered.
 *
 * @param status of HTTP
 * @param body as text
 */
public record Answer(int status, String body) {

    /** The body of a request that was served. */
    public String served() {
        if (status != HttpURLConnection.HTTP_OK) {
            throw new IllegalStateException("answered " + status + " " + body);
        }
        return body;
    }
}
