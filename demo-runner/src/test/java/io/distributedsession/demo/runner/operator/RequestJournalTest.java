package io.distributedsession.demo.runner.operator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

import io.distributedsession.demo.runner.store.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class RequestJournalTest {

    private static final String FREE =
            "{\"at\":\"2026-11-01T12:00:00Z\",\"ms\":1,\"calls\":[],\"method\":\"GET\",\"path\":\"/api/products\",\"status\":200}\n";
    private static final String CHANGE = "{\"at\":\"2026-11-01T12:00:01Z\",\"ms\":9,\"calls\":["
            + "{\"operation\":\"GetItem\",\"units\":0.5,\"refused\":false},"
            + "{\"operation\":\"UpdateItem\",\"units\":1.0,\"refused\":false}],"
            + "\"method\":\"POST\",\"path\":\"/api/cart/items\",\"status\":200}\n";
    private static final String CONFLICT = "{\"at\":\"2026-11-01T12:00:02Z\",\"ms\":9,\"calls\":["
            + "{\"operation\":\"UpdateItem\",\"units\":0,\"refused\":true}],\"conflict\":\"BEAN_CHANGED\","
            + "\"method\":\"POST\",\"path\":\"/api/cart/items\",\"status\":409}\n";

    @TempDir
    Path directory;

    private RequestJournal journal;

    @BeforeEach
    void ofTwoNodes() {
        journal = new RequestJournal(Map.of("a", directory.resolve("a"), "b", directory.resolve("b")));
    }

    @Test
    void nodesThatWroteNothing_areQuiet() throws IOException {
        assertThat(latest()).isEmpty();
        assertThat(totals()).containsEntry("requests", 0);
    }

    @Test
    void requestsOfBothNodes_standInTheirOrder_theLastFirst() throws IOException {
        write("a", FREE + CONFLICT);
        write("b", CHANGE);

        assertThat(latest()).extracting(request -> request.get("node")).containsExactly("a", "b", "a");
        assertThat(latest().get(1))
                .containsEntry("calls", List.of("GetItem", "UpdateItem"))
                .containsEntry("readUnits", 0.5)
                .containsEntry("writeUnits", 1.0);
        assertThat(totals())
                .containsEntry("requests", 3)
                .containsEntry("free", 1)
                .containsEntry("calls", 3)
                .containsEntry("conflicts", 1)
                .containsEntry("readUnits", 0.5)
                .containsEntry("writeUnits", 1.0);
    }

    @Test
    void lineThatIsBeingWritten_isReadOnceItIsThere() throws IOException {
        write("a", FREE + CHANGE.substring(0, 40));
        assertThat(latest()).hasSize(1);

        write("a", CHANGE.substring(40));
        assertThat(latest()).hasSize(2);
        assertThat(latest()).hasSize(2);
    }

    @Test
    void lineOfAKilledNode_isLeftOut() throws IOException {
        write("a", CHANGE.substring(0, 40) + "\n" + FREE);

        assertThat(latest()).hasSize(1);
    }

    private void write(String node, String text) throws IOException {
        Files.writeString(directory.resolve(node), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private List<Map<String, Object>> latest() throws IOException {
        return Json.array(journal.describe().get("latest")).stream()
                .map(Json::object)
                .toList();
    }

    private Map<String, Object> totals() throws IOException {
        return Json.object(journal.describe().get("totals"));
    }
}
