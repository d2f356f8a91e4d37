package io.distributedsession.demo.runner.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A session's head item, as DynamoDB's HTTP API gives it.
 *
 * @param reference the session's reference
 * @param item names to values with their types
 */
public record StoredSession(String reference, Map<String, Object> item) {

    private static final int READ_UNIT_BYTES = 4096;
    private static final int WRITE_UNIT_BYTES = 1024;

    /** The size of the item, as DynamoDB charges it. */
    public int bytes() {
        return ItemSize.of(item);
    }

    /** When it was stored first, as ISO 8601; empty for the tombstone of a session that has another id now. */
    String created() {
        return item.containsKey("CreateDate")
                ? (String) Json.object(item.get("CreateDate")).get("S")
                : "";
    }

    /** Whether the session has another id now: what is left refuses the old one for a minute. */
    boolean isTombstone() {
        return !item.containsKey("Session");
    }

    /** A line of a list. */
    public Map<String, Object> summary() {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("reference", reference);
        view.put("created", created());
        view.put("tombstone", isTombstone());
        return view;
    }

    /** All that may be shown: binary values are sealed, and no more than their length leaves this class. */
    public Map<String, Object> describe() {
        Map<String, Object> view = summary();
        view.put("bytes", bytes());
        // an eventual read takes half a unit for each 4 KB that are begun
        view.put("readUnits", 0.5 * units(READ_UNIT_BYTES));
        view.put("writeUnits", units(WRITE_UNIT_BYTES));
        List<Map<String, Object>> attributes = new ArrayList<>();
        describe("", item, attributes);
        view.put("attributes", attributes);
        return view;
    }

    private int units(int bytesOfOne) {
        return (bytes() + bytesOfOne - 1) / bytesOfOne;
    }

    private static void describe(String path, Map<String, Object> members, List<Map<String, Object>> attributes) {
        new TreeMap<>(members).forEach((name, typed) -> {
            Map.Entry<String, Object> value =
                    Json.object(typed).entrySet().iterator().next();
            if (value.getKey().equals("M")) {
                describe(path + name + " / ", Json.object(value.getValue()), attributes);
            } else {
                attributes.add(Map.of(
                        "name",
                        path + name,
                        "type",
                        value.getKey(),
                        "value",
                        shown(name, value.getKey(), String.valueOf(value.getValue()))));
            }
        });
    }

    private static String shown(String name, String type, String value) {
        if (type.equals("B")) {
            return Base64.getDecoder().decode(value).length + " bytes, not shown";
        }
        return name.equals("TTL") || name.equals("LeaseUntil")
                ? value + " (" + Instant.ofEpochSecond(Long.parseLong(value)) + ")"
                : value;
    }
}
