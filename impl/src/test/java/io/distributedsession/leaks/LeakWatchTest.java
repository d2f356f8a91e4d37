package io.distributedsession.leaks;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.LogRecord;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

/** The watch sees what leaks: with secrets of this test's own, so that the suite's watch does not find them. */
class LeakWatchTest {

    private final byte[] secret = new byte[32];
    private final Secrets secrets = new Secrets();
    private final Leaks leaks = new Leaks(secrets);

    @BeforeEach
    void makeSecret() {
        new Random(42).nextBytes(secret);
        secrets.add(secret);
    }

    private byte[] among(int before, int after) {
        byte[] among = new byte[before + secret.length + after];
        System.arraycopy(secret, 0, among, before, secret.length);
        return among;
    }

    @Test
    void everySpelling_isFound() {
        List<String> spellings = List.of(
                HexFormat.of().formatHex(secret),
                HexFormat.of().withUpperCase().formatHex(secret),
                Arrays.toString(secret),
                Arrays.toString(among(2, 3)),
                new String(secret, ISO_8859_1));
        for (String spelling : spellings) {
            assertThat(secrets.in("before " + spelling + " after")).as(spelling).isPresent();
        }
        for (int before = 0; before < 10; before++) {
            for (int after = 0; after < 4; after++) {
                byte[] bytes = among(before, after);
                assertThat(secrets.in(Base64.getEncoder().encodeToString(bytes)))
                        .isPresent();
                assertThat(secrets.in("x=" + Base64.getUrlEncoder().encodeToString(bytes)))
                        .isPresent();
            }
        }
    }

    @Test
    void otherText_isNotFound() {
        byte[] other = new byte[10_000];
        new Random(1).nextBytes(other);
        assertThat(secrets.in(Base64.getEncoder().encodeToString(other))).isEmpty();
        assertThat(secrets.in(HexFormat.of().formatHex(secret).substring(1))).isEmpty();
        assertThat(secrets.in("")).isEmpty();
    }

    private void log(LogRecord message) {
        new LogScan(leaks).publish(message);
    }

    @Test
    void leakInALog_isFoundInTextParametersAndExceptions_andToldWithoutTheSecret() {
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        log(new LogRecord(Level.FINEST, "cookie " + text));
        LogRecord parameter = new LogRecord(Level.FINEST, "cookie {0}");
        parameter.setParameters(new Object[] {text});
        log(parameter);
        LogRecord thrown = new LogRecord(Level.FINEST, "failed");
        Exception suppressed = new IllegalStateException("outside", new IllegalStateException("inside"));
        suppressed.getCause().addSuppressed(new IllegalStateException("id " + text));
        thrown.setThrown(suppressed);
        log(thrown);
        log(new LogRecord(Level.SEVERE, "nothing"));

        assertThat(leaks.found())
                .hasSize(3)
                .allSatisfy(told ->
                        assertThat(told).doesNotContain(text.substring(0, 30)).contains("<SECRET>"));
    }

    @Test
    void wireLog_mayHaveAStoredKeyInItsPlaceOnly() {
        String text = Base64.getEncoder().encodeToString(secret);
        LogRecord stored = new LogRecord(Level.FINE, "{\"Material\":{\"B\":\"" + text + "\"}}");
        stored.setLoggerName("org.apache.http.wire");
        log(stored);
        assertThat(leaks.found()).isEmpty();

        LogRecord elsewhere = new LogRecord(Level.FINE, "{\"Record\":{\"B\":\"" + text + "\"}}");
        elsewhere.setLoggerName("org.apache.http.wire");
        log(elsewhere);
        assertThat(leaks.found()).hasSize(1);
    }

    @Test
    void leakInAnException_isFoundThoughNobodyLogsIt() throws IOException {
        ExceptionScan scan = new ExceptionScan();
        assertThat(new IllegalStateException("id " + HexFormat.of().formatHex(secret)))
                .isNotNull();
        assertThat(scan.search(leaks)).isPositive();
        assertThat(leaks.found()).singleElement().asString().contains("IllegalStateException");
    }

    @Test
    void secretsOfTheSuite_areKnown() {
        byte[] id = new byte[32];
        new SecureRandom().nextBytes(id);
        Leaks suite = LeakWatch.leaks();
        suite.search("planted", Base64.getUrlEncoder().encodeToString(id));
        assertThat(suite.found()).hasSize(1);
    }

    @Test
    void everyLevelOfEveryLogger_isWatched() {
        assertThat(java.util.logging.Logger.getLogger("org.apache.http.wire").isLoggable(Level.FINEST))
                .isTrue();
        assertThat(System.getLogger("io.distributedsession").isLoggable(System.Logger.Level.TRACE))
                .isTrue();
        assertThat(org.slf4j.LoggerFactory.getLogger("software.amazon.awssdk").isTraceEnabled())
                .isTrue();
    }
}
