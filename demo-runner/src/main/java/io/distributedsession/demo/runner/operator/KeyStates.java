package io.distributedsession.demo.runner.operator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.distributedsession.demo.runner.store.StoredKey;

/** What each key does at the moment: the newest that has had its turn signs, those before it only verify. */
final class KeyStates {

    private KeyStates() {}

    /** The keys with their states, in the order given, which is the newest first. */
    static List<Map<String, Object>> describe(List<StoredKey> newestFirst, Instant now) {
        List<Map<String, Object>> views = new ArrayList<>();
        boolean signerFound = false;
        for (StoredKey key : newestFirst) {
            String state;
            if (key.revoked()) {
                state = "revoked";
            } else if (!key.isActivated(now)) {
                state = "waits";
            } else {
                state = signerFound ? "verifies" : "signs";
                signerFound = true;
            }
            views.add(key.describe(state));
        }
        return views;
    }
}
