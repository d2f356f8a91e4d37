package io.distributedsession.demo.runner.store;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StoredSessionTest {

    private static final String SEALED = "AAECAwQFBgcICQ==";
    private static final String ITEM = """
            {"SessionId":{"S":"shop.s.abc"},"Part":{"S":"#"},"CreateDate":{"S":"2026-11-01T12:00:00Z"},
             "TTL":{"N":"1793535720"},"Record":{"B":"%1$s"},
             "Session":{"M":{"cart":{"M":{"v":{"B":"AAEC"},"d":{"B":"%1$s"}}}}}}""".formatted(SEALED);

    @Test
    void sealedBytes_areNotShown() {
        Map<String, Object> view = new StoredSession("abc", Json.read(ITEM)).describe();

        assertThat(Json.write(view)).doesNotContain("AAEC");
        List<String> attributes = Json.array(view.get("attributes")).stream()
                .map(Json::object)
                .map(attribute -> attribute.get("name") + " " + attribute.get("type") + " " + attribute.get("value"))
                .toList();
        assertThat(attributes)
                .containsExactly(
                        "CreateDate S 2026-11-01T12:00:00Z",
                        "Part S #",
                        "Record B 10 bytes, not shown",
                        "Session / cart / d B 10 bytes, not shown",
                        "Session / cart / v B 3 bytes, not shown",
                        "SessionId S shop.s.abc",
                        "TTL N 1793535720 (2026-11-01T12:22:00Z)");
    }

    @Test
    void itemOfOneKilobyteAndAByte_costsTwoUnitsToWrite() {
        Map<String, Object> item = Map.of("a", Map.of("S", "x".repeat(1024)), "Session", Map.of("M", Map.of()));

        Map<String, Object> view = new StoredSession("abc", item).describe();

        assertThat(view).containsEntry("readUnits", 0.5).containsEntry("writeUnits", 2);
        assertThat(view).containsEntry("tombstone", false).containsEntry("created", "");
    }

    @Test
    void headWithoutBeans_isATombstone() {
        assertThat(new StoredSession("abc", Map.of("TTL", Map.of("N", "1"))).summary())
                .containsEntry("tombstone", true);
    }
}
