package io.distributedsession.kms;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.distributedsession.SessionStoreException;
import io.distributedsession.kms.FakeKms.Call;
import io.distributedsession.kms.FakeKms.Failure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Keys are wrapped under their application and id, and every refusal says what to do. */
class KmsKeyProtectorTest {

    private static final String ID = "AAECAwQFBgc";
    private static final String OTHER_ID = "AAECAwQFBgg";
    private static final int ATTEMPTS = 3;

    private final FakeKms kms = new FakeKms();
    private final KmsClient client = client();
    private final AtomicLong nanoTime = new AtomicLong();
    private final byte[] master = new byte[32];

    KmsKeyProtectorTest() throws IOException {
        new SecureRandom().nextBytes(master);
    }

    @AfterEach
    void close() {
        client.close();
        kms.close();
    }

    @SuppressWarnings("deprecation") // the client that the provider uses
    private KmsClient client() {
        return KmsClient.builder()
                .endpointOverride(kms.endpoint())
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .httpClientBuilder(ApacheHttpClient.builder())
                .overrideConfiguration(
                        override -> override.retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                .maxAttempts(ATTEMPTS)
                                .build()))
                .build();
    }

    private KmsKeyProtector protector() {
        return protector("shop", FakeKms.KEY, Optional.empty());
    }

    private KmsKeyProtector protector(String application, String key, Optional<String> previous) {
        KmsCalls calls = new KmsCalls(client, Duration.ofMillis(500), nanoTime::get);
        return new KmsKeyProtector(calls, key, previous, application);
    }

    @Test
    void wrappedKey_isUnwrappedElsewhere() {
        byte[] wrapped = protector().wrap(ID, master);

        assertThat(wrapped).startsWith(2).hasSizeGreaterThan(65);
        assertThat(protector().unwrap(ID, wrapped)).isEqualTo(master);
    }

    @Test
    void context_namesApplicationAndKeyId() {
        protector().unwrap(ID, protector().wrap(ID, master));

        Map<String, String> context = Map.of("Application", "shop", "KeyId", ID);
        assertThat(kms.calls())
                .containsExactly(new Call("Encrypt", FakeKms.KEY, context), new Call("Decrypt", FakeKms.KEY, context));
    }

    @Test
    void context_isThatOfTheDocumentation() throws IOException {
        Matcher documented = Pattern.compile("^kms context  (.*)$", Pattern.MULTILINE)
                .matcher(Files.readString(Path.of("..", "docs", "internals", "formats.md")));
        assertThat(documented.find()).isTrue();

        protector().wrap(ID, master);

        Map<String, String> context = kms.calls().get(0).context();
        assertThat(context.keySet()).isSubsetOf("Application", "KeyId");
        assertThat("{\"Application\":\"" + context.get("Application") + "\",\"KeyId\":\"" + context.get("KeyId")
                        + "\"}")
                .isEqualTo(documented.group(1));
    }

    @Test
    void actions_areThoseOfTheReadme() throws IOException {
        String readme = Files.readString(Path.of("..", "README.md"));
        Set<String> documented = Pattern.compile("kms:(\\w+)\"")
                .matcher(readme)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toSet());

        protector().unwrap(ID, protector().wrap(ID, master));

        assertThat(kms.calls()).extracting(Call::action).containsExactlyInAnyOrderElementsOf(documented);
    }

    @Test
    void otherApplicationOrKeyId_opensNothing() {
        byte[] wrapped = protector().wrap(ID, master);

        assertThatThrownBy(
                        () -> protector("blog", FakeKms.KEY, Optional.empty()).unwrap(ID, wrapped))
                .isInstanceOf(SessionStoreException.class)
                .hasMessageContaining("another application or key id");
        assertThatThrownBy(() -> protector().unwrap(OTHER_ID, wrapped))
                .isInstanceOf(SessionStoreException.class)
                .hasMessageStartingWith("DSS-1001");
    }

    @Test
    void everyDamagedByte_isRefused() {
        byte[] wrapped = protector().wrap(ID, master);
        for (int at = 0; at < wrapped.length; at++) {
            byte[] damaged = wrapped.clone();
            damaged[at] ^= 1;
            assertThatThrownBy(() -> protector().unwrap(ID, damaged)).isInstanceOf(SessionStoreException.class);
        }
    }

    @Test
    void keyOfAnotherProtection_isNamedAsSuch_withoutACall() {
        for (byte[] other : List.of(master, new byte[65], new byte[0], new byte[] {2})) {
            if (other.length > 0 && other.length != 1) {
                other[0] = 1;
            }
            assertThatThrownBy(() -> protector().unwrap(ID, other))
                    .isInstanceOf(SessionStoreException.class)
                    .hasMessageStartingWith("DSS-1000");
        }
        assertThat(kms.calls()).isEmpty();
    }

    @Test
    void alias_isAKmsKeyToo() {
        byte[] wrapped = protector("shop", FakeKms.ALIAS, Optional.empty()).wrap(ID, master);

        assertThat(protector().unwrap(ID, wrapped)).isEqualTo(master);
    }

    @Test
    void otherKmsKey_goesThroughThePreviousOne() {
        byte[] wrapped = protector().wrap(ID, master);

        assertThat(protector("shop", FakeKms.OTHER_KEY, Optional.of(FakeKms.KEY))
                        .unwrap(ID, wrapped))
                .isEqualTo(master);
        assertThatThrownBy(() ->
                        protector("shop", FakeKms.OTHER_KEY, Optional.empty()).unwrap(ID, wrapped))
                .isInstanceOf(SessionStoreException.class)
                .hasMessageContaining("distributed-session.previous-kms-key");
    }

    @ParameterizedTest
    @CsvSource({
        "AccessDeniedException, Allow the server's role kms:Encrypt",
        "DisabledException, enable it",
        "KMSInvalidStateException, cancel the deletion",
        "NotFoundException, correct distributed-session.kms-key",
        "InvalidKeyUsageException, symmetric",
        "SomethingNewException, See the cause"
    })
    void refusal_saysWhatToDo_andIsNotRepeated(String code, String remedy) {
        kms.fail(new Failure(400, code), 1);

        assertThatThrownBy(() -> protector().wrap(ID, master))
                .isInstanceOf(SessionStoreException.class)
                .hasMessageStartingWith("DSS-1001")
                .hasMessageContaining(code)
                .hasMessageContaining(remedy);
        assertThat(kms.calls()).hasSize(1);
    }

    @Test
    void throttledAndBrokenCalls_areRepeated() {
        kms.fail(Failure.THROTTLED, 1);
        kms.fail(Failure.BROKEN, 1);

        assertThat(protector().wrap(ID, master)).isNotEmpty();
        assertThat(kms.calls()).hasSize(3);
    }

    @Test
    void throttling_isNotRepeatedForEver() {
        kms.fail(Failure.THROTTLED, 100);

        assertThatThrownBy(() -> protector().wrap(ID, master))
                .isInstanceOf(SessionStoreException.class)
                .hasMessageStartingWith("DSS-1002");
        assertThat(kms.calls()).hasSize(ATTEMPTS);
    }

    @Test
    void afterACallWithoutAnswer_theNextOnesFailAtOnce_forAWhile() {
        KmsKeyProtector protector = protector();
        byte[] wrapped = protector.wrap(ID, master);
        kms.fallSilent();
        assertThatThrownBy(() -> protector.unwrap(ID, wrapped))
                .isInstanceOf(SessionStoreException.class)
                .hasMessageStartingWith("DSS-1002");
        int before = kms.calls().size();

        nanoTime.addAndGet(KmsCalls.PAUSE.toNanos() - 1);
        assertThatThrownBy(() -> protector.unwrap(ID, wrapped))
                .isInstanceOf(SessionStoreException.class)
                .hasMessageStartingWith("DSS-1002");
        assertThat(kms.calls()).hasSize(before);

        kms.recover();
        nanoTime.incrementAndGet();
        assertThat(protector.unwrap(ID, wrapped)).isEqualTo(master);
    }

    @Test
    void callThatCannotBeInterrupted_isLeftBehind() {
        CountDownLatch end = new CountDownLatch(1);
        AtomicBoolean stuck = new AtomicBoolean();
        KmsClient sticking = (KmsClient) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {KmsClient.class}, (proxy, method, arguments) -> {
                    while (stuck.get() && end.getCount() > 0) {
                        try {
                            end.await();
                        } catch (InterruptedException e) {
                            // like a lookup of a name
                        }
                    }
                    return method.invoke(client, arguments);
                });
        KmsKeyProtector protector =
                new KmsKeyProtector(sticking, FakeKms.KEY, Optional.empty(), "shop", Duration.ofMillis(100));
        protector.wrap(ID, master);
        stuck.set(true);
        try {
            assertThatThrownBy(() -> protector.wrap(ID, master))
                    .isInstanceOf(SessionStoreException.class)
                    .hasMessageStartingWith("DSS-1002");
        } finally {
            end.countDown();
        }
    }

    @Test
    void closedClient_isAFailureOfOurKind() {
        client.close();

        assertThatThrownBy(() -> protector().wrap(ID, master)).isInstanceOf(SessionStoreException.class);
    }
}
