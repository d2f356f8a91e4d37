package io.distributedsession.kms;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.DistributedSessionOptions.KeyProtection;
import io.distributedsession.KeyOptions;
import io.distributedsession.SessionStoreException;
import io.distributedsession.keys.KeyProtectors;
import io.distributedsession.keys.KeyRing;
import io.distributedsession.keys.KeySchedule;
import io.distributedsession.keys.MemorySigningKeyRepository;
import io.distributedsession.keys.OpenProtector;
import io.distributedsession.kms.FakeKms.Call;
import io.distributedsession.kms.FakeKms.Failure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A ring under {@code key-protection=kms}, put together as in a deployment. */
class KmsRingTest {

    private static final List<String> PROPERTIES =
            List.of("aws.endpointUrlKms", "aws.accessKeyId", "aws.secretAccessKey");

    private final FakeKms kms = new FakeKms();
    private final MemorySigningKeyRepository keys = new MemorySigningKeyRepository();
    private Instant now = Instant.parse("2026-11-01T12:00:00Z");

    KmsRingTest() throws IOException {}

    @BeforeEach
    void pointTheSdkAtTheFake() {
        System.setProperty("aws.endpointUrlKms", kms.endpoint().toString());
        System.setProperty("aws.accessKeyId", "test");
        System.setProperty("aws.secretAccessKey", "test");
    }

    @AfterEach
    void close() {
        PROPERTIES.forEach(System::clearProperty);
        kms.close();
    }

    private static DistributedSessionOptions options() {
        return DistributedSessionOptions.builder()
                .application("shop")
                .keyProtection(KeyProtection.KMS)
                .keys(KeyOptions.builder().kmsKey(FakeKms.KEY).build())
                .build();
    }

    private static OpenProtector open() {
        return KeyProtectors.open(options(), "shop", new SecureRandom(), Optional.empty());
    }

    private KeyRing ring(OpenProtector protector) {
        KeySchedule schedule = KeySchedule.of(options().keys());
        return new KeyRing(keys, protector.protector(), "shop", schedule, () -> now, new SecureRandom());
    }

    private List<String> actions() {
        return kms.calls().stream().map(Call::action).toList();
    }

    @Test
    void kms_isCalledOnceForEachKeyAndNode_andNeverToSign() {
        try (OpenProtector protector = open();
                OpenProtector elsewhere = open()) {
            KeyRing ring = ring(protector);
            ring.start();
            for (int i = 0; i < 10; i++) {
                now = now.plus(Duration.ofMinutes(5));
                ring.refresh();
                ring.signing().mac("token");
                ring.find(ring.signing().idBytes());
            }
            assertThat(actions()).containsExactly("Encrypt", "Decrypt");

            KeyRing other = ring(elsewhere);
            other.start();
            assertThat(other.signing().id()).isEqualTo(ring.signing().id());
            assertThat(actions()).containsExactly("Encrypt", "Decrypt", "Decrypt");
        }
    }

    @Test
    void storedKey_isNoSecret() {
        try (OpenProtector protector = open()) {
            ring(protector).start();
        }
        assertThat(keys.findAll())
                .singleElement()
                .satisfies(key -> assertThat(key.material()).startsWith(2).hasSizeGreaterThan(65));
    }

    @Test
    void deniedAtTheStart_isAnErrorThatSaysWhatToAllow_andLeavesNoKey() {
        kms.fail(Failure.DENIED, 1);
        try (OpenProtector protector = open()) {
            assertThatThrownBy(ring(protector)::start)
                    .isInstanceOf(SessionStoreException.class)
                    .hasMessageContaining("kms:Encrypt")
                    .hasMessageContaining(FakeKms.KEY);
        }
        assertThat(keys.findAll()).isEmpty();
    }

    @Test
    void kmsThatFailsLater_leavesTheKeysInUse() {
        try (OpenProtector protector = open()) {
            KeyRing ring = ring(protector);
            ring.start();
            String first = ring.signing().id();
            now = now.plus(Duration.ofDays(87));
            kms.fail(Failure.DISABLED, 1);

            assertThatThrownBy(ring::refresh).isInstanceOf(SessionStoreException.class);

            assertThat(ring.signing().id()).isEqualTo(first);
            ring.refresh();
            assertThat(keys.findAll()).hasSize(2);
        }
    }

    @Test
    void regionOfTheArn_isTheClients() {
        assertThat(KmsProtectorProvider.region(FakeKms.KEY)).hasValue("eu-central-1");
        assertThat(KmsProtectorProvider.region("alias/sessions")).isEmpty();
        assertThat(KmsProtectorProvider.region("1234abcd-12ab-34cd-56ef-1234567890ab"))
                .isEmpty();
    }
}
