package io.distributedsession.launcher.faults;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A call of DynamoDB, as far as a proxy must know it.
 *
 * @param action such as {@code GetItem}; empty if the request is none of DynamoDB
 * @param body the JSON text of the request
 */
public record Call(String action, String body) {

    private static final String TARGET = "X-Amz-Target";
    private static final Pattern TABLE = Pattern.compile("\"TableName\":\"([^\"]+)\"");
    /** Attributes of a key are scalars, so that their JSON has but one level; quotes within strings are escaped. */
    private static final Pattern ATTRIBUTE = Pattern.compile("\"[^\"]+\":\\{\"[SNB]\":\"(?:[^\"\\\\]|\\\\.)*\"\\}");

    private static final Pattern KEY = Pattern.compile("\"Key\":\\{(" + ATTRIBUTE + "(?:," + ATTRIBUTE + ")?)\\}");
    private static final String STRONG = "\"ConsistentRead\":true";

    static Call of(HttpMessage request) {
        String target = request.header(TARGET).orElse("");
        return new Call(target.substring(target.indexOf('.') + 1), new String(request.body(), StandardCharsets.UTF_8));
    }

    /**
     * The table that is named first.
     *
     * @return the table's name, empty if none is named
     */
    public String table() {
        Matcher found = TABLE.matcher(body);
        return found.find() ? found.group(1) : "";
    }

    /**
     * Whether this is a read of one item that may be answered from before.
     *
     * @return whether it is an eventually consistent {@code GetItem}
     */
    public boolean isEventualRead() {
        return action.equals("GetItem") && !body.contains(STRONG);
    }

    boolean isWriteOfOneItem() {
        return action.equals("UpdateItem") || action.equals("DeleteItem");
    }

    /** Table and key in one order of the key's attributes, for calls of one item. */
    Optional<String> item() {
        return key().map(key -> table()
                + new TreeSet<>(ATTRIBUTE
                        .matcher(key)
                        .results()
                        .map(found -> found.group())
                        .toList()));
    }

    /** A strong read of the item that this call is about. */
    Optional<HttpMessage> read(HttpMessage request) {
        return key().map(key -> request.with(TARGET, "DynamoDB_20120810.GetItem")
                .with(("{\"TableName\":\"" + table() + "\",\"Key\":{" + key + "}," + STRONG + "}")
                        .getBytes(StandardCharsets.UTF_8)));
    }

    private Optional<String> key() {
        Matcher found = KEY.matcher(body);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
