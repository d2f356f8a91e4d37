package io.distributedsession.cli;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

import static org.assertj.core.api.Assertions.assertThat;

class KeysCommandTest {

    private Tool tool;

    @BeforeEach
    void createTables(TestInfo test) {
        tool = new Tool("keys-" + test.getTestMethod().orElseThrow().getName().hashCode());
        assertThat(tool.run("tables", "create")).isEqualTo(Main.DONE);
    }

    @Test
    void noKeys_areNothingFound() {
        assertThat(tool.run("keys", "list")).isEqualTo(Main.NOT_FOUND);
    }

    @Test
    void rotation_makesAKeyThatSignsLater_once() throws IOException {
        assertThat(tool.run("keys", "rotate", "--json")).isEqualTo(Main.DONE);
        Map<String, Object> told = tool.object();
        assertThat(tool.run("keys", "rotate")).isEqualTo(Main.DONE);

        assertThat(tool.run("keys", "list", "--json")).isEqualTo(Main.DONE);
        List<Map<String, Object>> keys = tool.rows();
        assertThat(keys).as("the first one, and its successor").hasSize(2);
        assertThat(keys.get(1)).containsEntry("id", told.get("signs-now"));
        assertThat(keys.get(0)).containsEntry("activates", told.get("next-signs-from"));
        assertThat(Duration.between(Instant.parse((String) keys.get(0).get("created")), Instant.parse((String)
                        keys.get(0).get("activates"))))
                .isEqualTo(Duration.ofDays(2));
    }

    @Test
    void list_showsNoMaterial() throws IOException {
        tool.run("keys", "rotate");
        tool.run("keys", "list", "--json");

        assertThat(tool.rows())
                .allSatisfy(row ->
                        assertThat(row).containsOnlyKeys("id", "state", "created", "activates", "expires", "name"));
    }

    @Test
    void revocation_needsAConfirmation_andCountsForTheKeyNamed() throws IOException {
        tool.run("keys", "rotate", "--json");
        String id = (String) tool.object().get("signs-now");

        assertThat(tool.run("keys", "revoke", "--id", id)).isEqualTo(Main.USAGE);
        assertThat(tool.err()).contains("DSS-0935");
        assertThat(tool.run("keys", "revoke", "--id", id, "--yes", "--reason", "leaked"))
                .isEqualTo(Main.DONE);

        tool.run("keys", "list", "--json");
        assertThat(tool.rows()).extracting(row -> row.get("state")).containsExactly("created", "revoked");
    }

    @Test
    void unknownKey_isNothingFound() {
        tool.run("keys", "rotate");

        assertThat(tool.run("keys", "revoke", "--id", "AAAAAAAAAAA", "--yes")).isEqualTo(Main.NOT_FOUND);
        assertThat(tool.err()).contains("DSS-0936");
    }

    @Test
    void allKeys_areRevokedByTheirDate() throws IOException {
        tool.run("keys", "rotate");

        assertThat(tool.run("keys", "revoke", "--created-before", "2020-01-01T00:00:00Z", "--yes"))
                .isEqualTo(Main.NOT_FOUND);
        assertThat(tool.run("keys", "revoke", "--created-before", "soon", "--yes"))
                .isEqualTo(Main.USAGE);
        // the second key is made a millisecond after the first, which may be that of now
        String soon = Instant.now().plusSeconds(1).toString();
        assertThat(tool.run("keys", "revoke", "--created-before", soon, "--yes", "--json"))
                .isEqualTo(Main.DONE);

        assertThat(tool.object()).containsEntry("revoked", 2);
    }
}
