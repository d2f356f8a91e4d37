package io.distributedsession.launcher;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TomEeTest {

    @Test
    void configuration_listensOnTheGivenPortOnly() {
        String stock = """
                <Server port="8005" shutdown="SHUTDOWN">
                  <Connector port="8080" protocol="HTTP/1.1"/>
                </Server>
                """;

        assertThat(TomEe.forOneOfMany(stock, 18080))
                .contains("<Server port=\"-1\"", "<Connector port=\"18080\"")
                .doesNotContain("8005", "\"8080\"");
    }
}
