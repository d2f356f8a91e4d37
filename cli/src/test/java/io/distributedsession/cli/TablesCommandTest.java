package io.distributedsession.cli;

import java.io.IOException;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

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

    @Test
    void commandThatOnlyLooks_createsNoTables_evenWhereTheOptionsOfTheApplicationSaySo() {
        Tool tool = new Tool("looked-for");

        assertThat(tool.run("cost", "--option", "create-tables=true")).isNotEqualTo(Main.DONE);
        assertThat(tool.run(
                        "sessions",
                        "show",
                        "-r",
                        "A".repeat(43),
                        "--option",
                        "profile=dev",
                        "--option",
                        "create-tables=true"))
                .isNotEqualTo(Main.DONE);

        try (DynamoDbClient client = LocalStore.client()) {
            assertThat(client.listTables().tableNames()).doesNotContain("State-looked-for", "Keys-looked-for");
        }
    }

    @Test
    void tableWithoutTimeToLive_failsTheCheck_whichNamesTheAttributeToEnable() {
        Tool tool = new Tool("lasting");
        assertThat(tool.run("tables", "create")).isEqualTo(Main.DONE);
        try (DynamoDbClient client = LocalStore.client()) {
            client.updateTimeToLive(request -> request.tableName("State-lasting")
                    .timeToLiveSpecification(ttl -> ttl.enabled(false).attributeName("TTL")));
        }

        int exit = tool.run("tables", "check", "--option", "ttl-attribute=Expires");

        assertThat(exit).isEqualTo(Main.NOT_FOUND);
        assertThat(tool.err()).contains("DSS-0940", "State-lasting", "attribute Expires");
    }
}
