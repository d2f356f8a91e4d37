package io.distributedsession.demo.runner.operator;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import io.distributedsession.demo.runner.store.Json;

/** What is sent back. */
record Answer(int status, String type, byte[] body) {

    static Answer json(Object value) {
        return json(200, value);
    }

    static Answer error(int status, String message) {
        return json(status, Map.of("error", message));
    }

    private static Answer json(int status, Object value) {
        return new Answer(
                status, "application/json; charset=utf-8", Json.write(value).getBytes(StandardCharsets.UTF_8));
    }
}
