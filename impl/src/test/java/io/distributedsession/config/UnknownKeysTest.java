package io.distributedsession.config;

import java.util.List;
import java.util.Map;
import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class UnknownKeysTest {

    @ParameterizedTest
    @CsvSource({
        "idel-timeout, idle-timeout",
        "idle-timeot, idle-timeout",
        "Idle-Timeout, idle-timeout",
        "cookie_same_site, cookie-same-site",
        "keytable, key-table",
        "tables, table"
    })
    void misspeltKey_isWarnedOfWithTheNearestOption(String written, String meant) {
        assertThat(warnings(Map.of("distributed-session." + written, "x"), Map.of()))
                .singleElement()
                .asString()
                .startsWith("DSS-0005")
                .contains(
                        "option distributed-session." + written + " ",
                        "did you mean distributed-session." + meant + "?");
    }

    @Test
    void keyThatIsLikeNoOption_isWarnedOfWithoutAGuess() {
        assertThat(warnings(Map.of("distributed-session.compression", "x"), Map.of()))
                .singleElement()
                .asString()
                .startsWith("DSS-0005")
                .contains("distributed-session.compression")
                .doesNotContain("did you mean");
    }

    @Test
    void misspeltNameInTheEnvironment_isWarnedOf() {
        assertThat(warnings(Map.of(), Map.of("DISTRIBUTED_SESSION_IDEL_TIMEOUT", "5m")))
                .singleElement()
                .asString()
                .contains("DISTRIBUTED_SESSION_IDEL_TIMEOUT", "did you mean DISTRIBUTED_SESSION_IDLE_TIMEOUT?");
    }

    @Test
    void namesThatAPlatformMakesOfAServiceNamedLikeTheLibrary_areNoWarning() {
        assertThat(warnings(
                        Map.of(),
                        Map.of(
                                "DISTRIBUTED_SESSION_SERVICE_HOST", "10.0.0.1",
                                "DISTRIBUTED_SESSION_PORT", "tcp://10.0.0.1:80",
                                "DISTRIBUTED_SESSION_PORT_80_TCP_ADDR", "10.0.0.1")))
                .isEmpty();
    }

    @Test
    void knownKeys_areNoWarning() {
        assertThat(warnings(
                        Map.of("distributed-session.idle-timeout", "5m", "distributed-sessions.x", "y"),
                        Map.of("DISTRIBUTED_SESSION_KEY_TABLE", "Keys")))
                .isEmpty();
    }

    private static List<String> warnings(Map<String, String> properties, Map<String, String> environment) {
        Properties system = new Properties();
        system.putAll(properties);
        return OptionsReader.read(new SystemOptionSource(system, environment)).warnings();
    }
}
