package io.distributedsession.demo.runner.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What everybody may know of a signing key.
 *
 * @param id its id
 * @param created when it was made
 * @param activates from when on it may sign
 * @param revoked whether nothing that it signed is believed any more
 */
public record StoredKey(String id, Instant created, Instant activates, boolean revoked) {

    static StoredKey of(Map<String, Object> item) {
        return new StoredKey(
                text(item, "KeyId"),
                Instant.parse(text(item, "CreateDate")),
                Instant.parse(text(item, "Activates")),
                text(item, "State").equals("REVOKED"));
    }

    /** Whether it has its turn, or had it. */
    public boolean isActivated(Instant now) {
        return !now.isBefore(activates);
    }

    /** For the page. */
    public Map<String, Object> describe(String state) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", id);
        view.put("created", created.toString());
        view.put("activates", activates.toString());
        view.put("state", state);
        return view;
    }

    private static String text(Map<String, Object> item, String name) {
        return (String) Json.object(item.get(name)).get("S");
    }
}
