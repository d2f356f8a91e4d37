package io.distributedsession.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class UsageTest {

    private final Tool tool = new Tool("usage");

    @Test
    void noCommand_isWrongUsage_andShowsTheCommands() {
        assertThat(tool.runPlain()).isEqualTo(Main.USAGE);
        assertThat(tool.err()).contains("DSS-0930", "tables", "sessions", "keys", "cost");
    }

    @Test
    void help_tellsTheExitCodes() {
        assertThat(tool.runPlain("--help")).isEqualTo(Main.DONE);
        assertThat(tool.out()).contains("Exit codes", "3  the store refused or failed");
    }

    @Test
    void wrongOptions_areToldTogether_withTheNearestKey() {
        int exit = tool.runPlain(
                "keys",
                "list",
                "--application",
                "my shop",
                "--option",
                "idel-timeout=5m",
                "--option",
                "store-timeout=soon");

        assertThat(exit).isEqualTo(Main.USAGE);
        assertThat(tool.err())
                .contains("DSS-0931", "3 problem(s)", "DSS-0002", "DSS-0001")
                .contains("did you mean distributed-session.idle-timeout?");
    }

    @Test
    void fileOfOptions_isRead_andTheCommandLineCountsMore(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("microprofile-config.properties"),
                "distributed-session.application=my shop\ndistributed-session.idle-timeout=5m\nother.key=1\n");

        assertThat(tool.runPlain("keys", "list", "--options-file", file.toString()))
                .isEqualTo(Main.USAGE);
        assertThat(tool.err())
                .contains("distributed-session.application = 'my shop'")
                .doesNotContain("other.key");

        assertThat(tool.run("tables", "create", "--options-file", file.toString()))
                .isEqualTo(Main.DONE);
    }

    @Test
    void keyWithoutAProtection_isNotMade() {
        assertThat(tool.runPlain("keys", "rotate", "--application", "shop", "--region", "eu-central-1"))
                .isEqualTo(Main.USAGE);
        assertThat(tool.err()).contains("DSS-0939");
    }

    @Test
    void missingFile_isWrongUsage() {
        assertThat(tool.runPlain("keys", "list", "--options-file", "/no/such/file"))
                .isEqualTo(Main.USAGE);
        assertThat(tool.err()).contains("DSS-0932").doesNotContain("\tat ");
    }

    @Test
    void storeThatDoesNotAnswer_isAFailure_andTheStackIsShownOnlyOnRequest() {
        String[] command = {
            "keys",
            "list",
            "--application",
            "shop",
            "--endpoint",
            "http://localhost:1",
            "--option",
            "key-protection=none"
        };
        assertThat(tool.runPlain(command)).isEqualTo(Main.FAILED);
        assertThat(tool.err()).contains("DSS-0103").doesNotContain("\tat ");
    }
}
