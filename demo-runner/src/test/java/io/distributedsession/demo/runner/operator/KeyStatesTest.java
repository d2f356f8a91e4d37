package io.distributedsession.demo.runner.operator;

import java.time.Instant;
import java.util.List;

import io.distributedsession.demo.runner.store.StoredKey;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KeyStatesTest {

    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");

    @Test
    void newestKeyThatHasHadItsTurn_signs() {
        List<StoredKey> keys =
                List.of(key("w", 30, false), key("s", -10, false), key("r", -20, true), key("o", -30, false));

        assertThat(KeyStates.describe(keys, NOW))
                .extracting(view -> view.get("id") + " " + view.get("state"))
                .containsExactly("w waits", "s signs", "r revoked", "o verifies");
    }

    private static StoredKey key(String id, int activatesIn, boolean revoked) {
        return new StoredKey(id, NOW, NOW.plusSeconds(activatesIn), revoked);
    }
}
