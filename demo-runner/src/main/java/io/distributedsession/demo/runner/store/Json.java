package io.distributedsession.demo.runner.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.jr.ob.JSON;

/** JSON as maps, lists, strings and numbers. */
public final class Json {

    private Json() {}

    /** Reads an object. */
    public static Map<String, Object> read(String text) {
        try {
            return JSON.std.mapFrom(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes an object, or another value. */
    public static String write(Object value) {
        try {
            return JSON.std.asString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A member that is an object. */
    @SuppressWarnings("unchecked") // a JSON object is read as such a map
    public static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }

    /** A member that is an array. */
    @SuppressWarnings("unchecked") // a JSON array is read as such a list
    public static List<Object> array(Object value) {
        return (List<Object>) value;
    }
}
