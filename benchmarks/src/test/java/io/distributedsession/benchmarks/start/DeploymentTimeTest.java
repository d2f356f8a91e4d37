package io.distributedsession.benchmarks.start;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DeploymentTimeTest {

    @TempDir
    Path directory;

    private Path log(String lines) throws Exception {
        return Files.writeString(directory.resolve("server.log"), lines);
    }

    @Test
    void isBetweenTheLinesOfTheLog_alsoOverMidnight() throws Exception {
        Path log = log("""
                23:59:59,500 INFO  [server] WFLYSRV0027: Starting deployment of "ROOT.war"
                00:00:00,100 INFO  [weld] processing
                00:00:01,750 INFO  [server] WFLYSRV0010: Deployed "ROOT.war"
                """);
        assertThat(DeploymentTime.millis(log)).isEqualTo(2250);
    }

    @Test
    void linesMayBeginWithColours() throws Exception {
        Path log = log("""
                \u001b[0m\u001b[0m12:00:00,000 INFO  [server] WFLYSRV0027: Starting deployment of "ROOT.war"
                \u001b[33m12:00:00,600 INFO  [server] WFLYSRV0010: Deployed "ROOT.war"
                """);
        assertThat(DeploymentTime.millis(log)).isEqualTo(600);
    }

    @Test
    void aDeploymentThatDidNotEnd_hasNoTime() throws Exception {
        Path log = log("""
                12:00:00,000 INFO  [server] WFLYSRV0027: Starting deployment of "ROOT.war"
                """);
        assertThatThrownBy(() -> DeploymentTime.millis(log)).hasMessageContaining("WFLYSRV0010");
    }
}
