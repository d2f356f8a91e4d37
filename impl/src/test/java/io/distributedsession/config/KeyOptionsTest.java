package io.distributedsession.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.DistributedSessionOptions.KeyProtection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class KeyOptionsTest {

    private static final byte[] SECRET = "0123456789abcdef0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
    private static final String TEXT = Base64.getEncoder().encodeToString(SECRET);

    @TempDir
    Path folder;

    private final Properties properties = new Properties();

    KeyOptionsTest() {
        set("application", "shop");
    }

    private void set(String key, String value) {
        properties.setProperty("distributed-session." + key, value);
    }

    private OptionsReader.Result read() {
        return OptionsReader.read(new SystemOptionSource(properties, Map.of()));
    }

    private List<String> problems() {
        return OptionsValidator.validate(read().options());
    }

    @Test
    void defaults_areThoseOfTheDocumentation() {
        DistributedSessionOptions options = read().options();

        assertThat(problems()).isEmpty();
        assertThat(options.keys().lifetime()).isEqualTo(Duration.ofDays(90));
        assertThat(options.keys().activationDelay()).isEqualTo(Duration.ofDays(2));
        assertThat(options.keys().refreshInterval()).isEqualTo(Duration.ofMinutes(5));
        assertThat(options.keyProtection()).isEmpty();
    }

    @Test
    void everyKeyOption_isReadFromItsText() {
        set("key-protection", "wrapping-key");
        set("key-lifetime", "30d");
        set("key-activation-delay", "5d");
        set("key-refresh-interval", "1m");
        set("wrapping-key", TEXT);
        set("previous-wrapping-key", TEXT.toLowerCase());
        set("previous-key-protection", "kms");
        set("kms-key", "alias/sessions");
        set("previous-kms-key", "arn:aws:kms:eu-central-1:111122223333:key/mrk-1234");

        DistributedSessionOptions options = read().options();

        assertThat(options.keyProtection()).hasValue(KeyProtection.WRAPPING_KEY);
        assertThat(options.keys().lifetime()).isEqualTo(Duration.ofDays(30));
        assertThat(options.keys().activationDelay()).isEqualTo(Duration.ofDays(5));
        assertThat(options.keys().refreshInterval()).isEqualTo(Duration.ofMinutes(1));
        assertThat(options.keys().wrappingKey()).hasValue(TEXT);
        assertThat(options.keys().previousWrappingKey()).hasValue(TEXT.toLowerCase());
        assertThat(options.previousKeyProtection()).hasValue(KeyProtection.KMS);
        assertThat(options.keys().kmsKey()).hasValue("alias/sessions");
        assertThat(options.keys().previousKmsKey()).hasValue("arn:aws:kms:eu-central-1:111122223333:key/mrk-1234");
        assertThat(options.toBuilder().build().previousKeyProtection()).hasValue(KeyProtection.KMS);
        assertThat(options.keys().toBuilder().build().kmsKey()).hasValue("alias/sessions");
    }

    @Test
    void delayOfLessThanTenRefreshes_isRefused() {
        set("key-activation-delay", "2h");
        set("key-refresh-interval", "12m");

        assertThat(problems()).singleElement().asString().contains("key-activation-delay = 'PT2H'", "PT2H1M to ");
    }

    @Test
    void delayOfMoreThanAThirdOfTheLife_isRefused() {
        set("key-lifetime", "8d");
        set("key-activation-delay", "3d");

        assertThat(problems()).singleElement().asString().contains("key-activation-delay = 'PT72H'", " to PT64H");
    }

    @Test
    void livesAndIntervalsOutOfRange_areRefused() {
        set("key-lifetime", "800d");
        set("key-refresh-interval", "2h");

        assertThat(problems())
                .hasSize(2)
                .anyMatch(problem -> problem.contains("key-lifetime"))
                .anyMatch(problem -> problem.contains("key-refresh-interval"));
    }

    @Test
    void protectionWithoutItsKey_isRefused() {
        set("key-protection", "wrapping-key");
        assertThat(problems()).singleElement().asString().contains("wrapping-key is missing");
    }

    @Test
    void previousProtectionWithoutItsKey_isRefused() {
        set("previous-key-protection", "kms");
        assertThat(problems())
                .singleElement()
                .asString()
                .contains("kms-key is missing", "previous-key-protection=kms needs");
    }

    @Test
    void previousProtectionThatIsTheCurrentOne_isRefused() {
        set("key-protection", "none");
        set("previous-key-protection", "none");
        assertThat(problems()).singleElement().asString().contains("previous-key-protection", "another one");
    }

    @Test
    void kmsKeyThatIsNone_isRefused() {
        set("kms-key", "my key");
        set("previous-kms-key", "arn:aws:kms:*");
        assertThat(problems()).hasSize(2).allMatch(problem -> problem.contains("the ARN, alias or id of a KMS key"));
    }

    @Test
    void badWrappingKeys_areRefused_andNeverPrinted() {
        set("key-protection", "wrapping-key");
        set("wrapping-key", "correct horse battery staple");
        set("previous-wrapping-key", TEXT.substring(4));

        assertThat(problems())
                .hasSize(2)
                .noneMatch(problem -> problem.contains("horse"))
                .noneMatch(problem -> problem.contains(TEXT.substring(4)))
                .allMatch(problem -> problem.startsWith("DSS-0007"));
    }

    @Test
    void wrappingKey_isBase64OfEitherAlphabet_orAFileOfTextOrBytes() throws IOException {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) 0xfb);
        assertThat(SecretOption.read(TEXT)).isEqualTo(SECRET);
        assertThat(SecretOption.read(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)))
                .isEqualTo(bytes);
        assertThat(SecretOption.read(
                        Files.writeString(folder.resolve("text"), TEXT + "\n").toString()))
                .isEqualTo(SECRET);
        assertThat(SecretOption.read(Files.write(folder.resolve("bytes"), bytes).toString()))
                .isEqualTo(bytes);
    }
}
