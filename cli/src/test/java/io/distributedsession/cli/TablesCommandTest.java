package io.distributedsession.cli;

import java.io.IOException;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TablesCommandTest {

    @Test
    void missingTables_failTheCheck_untilTheyAreCreated() throws IOException {
        Tool tool = new Tool("tables");

        assertThat(tool.run("tables", "check")).isEqualTo(Main.NOT_FOUND);
        assertThat(tool.err()).contains("DSS-0100", "State-tables", "Keys-tables");

        assertThat(tool.run("tables", "create", "--json")).isEqualTo(Main.DONE);
        assertThat(tool.object())
                .containsEntry("sessions", "State-tables")
                .containsEntry("keys", "Keys-tables")
                .containsEntry("ttl", "TTL");

        assertThat(tool.run("tables", "check")).isEqualTo(Main.DONE);
        assertThat(tool.out()).contains("sort-key       Part");
        assertThat(tool.run("tables", "create")).as("nothing is left to do").isEqualTo(Main.DONE);
    }

    @Test
    void attributesThatTheTableDoesNotHave_failTheCheck_alsoWhereAServerWouldNotLook() {
        Tool tool = new Tool("attributes");
        assertThat(tool.run("tables", "create")).isEqualTo(Main.DONE);

        int exit = tool.run(
                "tables",
                "check",
                "--option",
                "partition-key-attribute=SessionId",
                "--option",
                "sort-key-attribute=Other",
                "--option",
                "ttl-attribute=Expires");

        assertThat(exit).isEqualTo(Main.NOT_FOUND);
        assertThat(tool.err())
                .contains("DSS-0941", "sort key Part, and the options say Other", "time to live TTL")
                .doesNotContain("partition key");
    }
}
