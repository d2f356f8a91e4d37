package io.distributedsession.demo.watch;

import java.time.Instant;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;

/** One request, from its first filter to its last; for the thread that serves it. */
final class WatchedRequest {

    private static final ThreadLocal<WatchedRequest> CURRENT = new ThreadLocal<>();

    private final Instant at = Instant.now();
    private final long start = System.nanoTime();
    private final JsonArrayBuilder calls = Json.createArrayBuilder();
    private String conflict;

    private WatchedRequest() {}

    static void begin() {
        CURRENT.set(new WatchedRequest());
    }

    /** The request that this thread serves, {@code null} if it serves none. */
    static WatchedRequest current() {
        return CURRENT.get();
    }

    static WatchedRequest end() {
        WatchedRequest request = CURRENT.get();
        CURRENT.remove();
        return request;
    }

    void called(String operation, double units, boolean refused) {
        calls.add(Json.createObjectBuilder()
                .add("operation", operation)
                .add("units", units)
                .add("refused", refused));
    }

    void conflicted(String cause) {
        conflict = cause;
    }

    /** What there is to say of it, the client's part excepted. */
    JsonObjectBuilder describe() {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("at", at.toString())
                .add("ms", (System.nanoTime() - start) / 1_000_000)
                .add("calls", calls);
        if (conflict != null) {
            json.add("conflict", conflict);
        }
        return json;
    }
}
