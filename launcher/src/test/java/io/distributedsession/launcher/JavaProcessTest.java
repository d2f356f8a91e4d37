package io.distributedsession.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

class JavaProcessTest {

    @TempDir
    private Path directory;

    @Test
    void aProcessThatEndsInsteadOfAnsweringIsReportedWithItsLog() {
        Path log = directory.resolve("broken.log");
        Readiness readiness = new Readiness(URI.create("http://localhost:" + Ports.free() + "/"), status -> true);
        try (JavaProcess broken = JavaProcess.start("node a", log, List.of("-cp", "nowhere", "no.such.Main"))) {
            assertThatThrownBy(() -> readiness.await(broken, Duration.ofSeconds(30)))
                    .isInstanceOf(LauncherException.class)
                    .hasMessageStartingWith("DSS-0902: node a ended with exit status 1 before it answered")
                    .hasMessageContaining(log.toString())
                    .hasMessageContaining("no.such.Main");
        }
    }
}
