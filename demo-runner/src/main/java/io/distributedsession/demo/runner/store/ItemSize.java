package io.distributedsession.demo.runner.store;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * The size of an item as DynamoDB charges it: the lengths of names and values. See "DynamoDB item sizes and formats" in
 * the developer guide.
 */
public final class ItemSize {

    private static final int COLLECTION_OVERHEAD = 3;
    private static final int ELEMENT_OVERHEAD = 1;

    private ItemSize() {}

    /** The size of an item in the form of DynamoDB's HTTP API: names to values with their types. */
    public static int of(Map<String, Object> item) {
        return item.entrySet().stream()
                .mapToInt(attribute -> utf8(attribute.getKey()) + value(attribute.getValue()))
                .sum();
    }

    private static int value(Object typed) {
        Map.Entry<String, Object> value =
                Json.object(typed).entrySet().iterator().next();
        return switch (value.getKey()) {
            case "S" -> utf8((String) value.getValue());
            case "N" -> number((String) value.getValue());
            case "B" -> Base64.getDecoder().decode((String) value.getValue()).length;
            case "BOOL", "NULL" -> 1;
            case "M" -> map(Json.object(value.getValue()));
            case "L" -> list(Json.array(value.getValue()));
            default -> throw new IllegalArgumentException("no session has an attribute of type " + value.getKey());
        };
    }

    private static int map(Map<String, Object> members) {
        return COLLECTION_OVERHEAD + members.size() * ELEMENT_OVERHEAD + of(members);
    }

    private static int list(List<Object> elements) {
        return COLLECTION_OVERHEAD
                + elements.stream()
                        .mapToInt(element -> ELEMENT_OVERHEAD + value(element))
                        .sum();
    }

    private static int number(String digits) {
        String significant = digits.replaceAll("[eE].*|[-+.]", "").replaceAll("^0+|0+$", "");
        return (significant.length() + 1) / 2 + 1;
    }

    private static int utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
