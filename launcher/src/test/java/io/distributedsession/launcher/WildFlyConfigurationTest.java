package io.distributedsession.launcher;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class WildFlyConfigurationTest {

    @TempDir
    private Path directory;

    @Test
    void changesTheStockConfigurationForOneOfMany() throws IOException {
        Path stock = Installation.fromSystemProperty().wildFly().resolve("standalone/configuration");
        Path copy = directory.resolve("configuration");

        WildFlyConfiguration.copy(stock, copy, WildFlyConfiguration.STANDALONE);

        assertThat(stock.resolve("standalone.xml")).content().contains("<https-listener", "<location name=\"/\"");
        assertThat(copy.resolve("standalone.xml"))
                .content()
                .contains("<http-listener max-post-size=\"0\"")
                .doesNotContain("<https-listener", "<location name=\"/\"");
        assertThat(copy.resolve("logging.properties")).exists();
    }

    @Test
    void nodesOfACluster_findEachOtherByFiles() throws IOException {
        Path stock = Installation.fromSystemProperty().wildFly().resolve("standalone/configuration");
        Path copy = directory.resolve("configuration");

        WildFlyConfiguration.copy(stock, copy, "standalone-ha.xml");

        assertThat(copy.resolve("standalone-ha.xml"))
                .content()
                .contains("<channel name=\"ee\" stack=\"tcp\"")
                .contains(
                        "<protocol type=\"FILE_PING\"><property name=\"location\">${launcher.cluster}</property></protocol>")
                .doesNotContain("MPING\" socket-binding");
    }
}
