package io.distributedsession.demo.runner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.jr.ob.JSON;

/** JSON as maps, lists, strings and numbers. */
final class Json {

    private Json() {}

    static Map<String, Object> read(String text) {
        try {
            return JSON.std.mapFrom(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked") // a JSON object is read as such a map
    static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked") // a JSON array is read as such a list
    static List<Object> array(Object value) {
        return (List<Object>) value;
    }
}
