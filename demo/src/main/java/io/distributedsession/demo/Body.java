package io.distributedsession.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.ws.rs.WebApplicationException;

/** Reads request bodies by hand: what binding makes of a wrong one differs from server to server. */
final class Body {

    private static final int MOST_JSON_BYTES = 16 * 1024;

    private final JsonObject json;

    private Body(JsonObject json) {
        this.json = json;
    }

    static Body json(InputStream body) {
        String text = text(body, MOST_JSON_BYTES);
        try (JsonParser parser = Json.createParser(new StringReader(text))) {
            if (parser.hasNext() && parser.next() == JsonParser.Event.START_OBJECT) {
                JsonObject object = parser.getObject();
                // a reader would pass over what follows the object
                if (!parser.hasNext()) {
                    return new Body(object);
                }
            }
        } catch (JsonException | IllegalStateException | NoSuchElementException e) {
            // said below
        }
        throw new BadInputException("the body is not a JSON object");
    }

    /**
     * Reads text and stops where it gets too long.
     *
     * @throws WebApplicationException with status 413 if it has more bytes than that
     */
    static String text(InputStream body, int mostBytes) {
        try {
            byte[] bytes = body.readNBytes(mostBytes + 1);
            if (bytes.length > mostBytes) {
                throw new WebApplicationException(
                        ErrorView.response(413, "the body is longer than " + mostBytes + " bytes"));
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String string(String key) {
        if (json.get(key) instanceof JsonString value) {
            return value.getString();
        }
        throw new BadInputException(key + " must be a string");
    }

    int integer(String key) {
        JsonValue value = json.get(key);
        if (value instanceof JsonNumber number) {
            try {
                return number.bigDecimalValue().intValueExact();
            } catch (ArithmeticException e) {
                throw new BadInputException(key + " must be a whole number and not that large");
            }
        }
        throw new BadInputException(key + " must be a number");
    }
}
