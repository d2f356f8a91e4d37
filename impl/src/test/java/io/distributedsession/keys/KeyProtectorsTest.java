package io.distributedsession.keys;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.DistributedSessionOptions.KeyProtection;
import io.distributedsession.KeyOptions;
import io.distributedsession.KeyProtector;
import io.distributedsession.SessionException;
import io.distributedsession.SessionStoreException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The options choose the protection, and the way from one to another. */
class KeyProtectorsTest {

    private static final String ID = "AAECAwQFBgc";

    private final SecureRandom random = new SecureRandom();
    private final byte[] master = new byte[32];
    private final DistributedSessionOptions none = DistributedSessionOptions.builder()
            .application("shop")
            .keyProtection(KeyProtection.NONE)
            .build();
    private final DistributedSessionOptions wrapped = none.toBuilder()
            .keyProtection(KeyProtection.WRAPPING_KEY)
            .keys(KeyOptions.builder()
                    .wrappingKey(Base64.getEncoder().encodeToString(new byte[32]))
                    .build())
            .build();

    KeyProtectorsTest() {
        random.nextBytes(master);
    }

    private KeyProtector open(DistributedSessionOptions options) {
        return KeyProtectors.open(options, "shop", random, Optional.empty()).protector();
    }

    @Test
    void plainKey_isRefusedUnderAWrappingKey() {
        assertThatThrownBy(() -> open(wrapped).unwrap(ID, master))
                .isInstanceOf(SessionStoreException.class)
                .hasMessageStartingWith("DSS-0259")
                .hasMessageContaining("distributed-session.previous-key-protection");
    }

    @Test
    void wrappedKey_isRefusedUnderNone() {
        byte[] stored = open(wrapped).wrap(ID, master);

        assertThatThrownBy(() -> open(none).unwrap(ID, stored))
                .isInstanceOf(SessionStoreException.class)
                .hasMessageStartingWith("DSS-0263")
                .hasMessageContaining("distributed-session.previous-key-protection");
    }

    @Test
    void wayFromNoneToAWrappingKey_readsBothOnEveryNode() {
        KeyProtector before = open(none.toBuilder()
                .keys(wrapped.keys())
                .previousKeyProtection(KeyProtection.WRAPPING_KEY)
                .build());
        KeyProtector after = open(
                wrapped.toBuilder().previousKeyProtection(KeyProtection.NONE).build());

        assertThat(before.wrap(ID, master)).isEqualTo(master);
        assertThat(after.wrap(ID, master)).hasSize(65);
        assertThat(before.unwrap(ID, after.wrap(ID, master))).isEqualTo(master);
        assertThat(after.unwrap(ID, before.wrap(ID, master))).isEqualTo(master);
        assertThat(open(wrapped).unwrap(ID, after.wrap(ID, master))).isEqualTo(master);
    }

    @Test
    void failureOfBoth_isThatOfTheCurrentOne() {
        KeyProtector after = open(
                wrapped.toBuilder().previousKeyProtection(KeyProtection.NONE).build());

        assertThatThrownBy(() -> after.unwrap(ID, new byte[65]))
                .isInstanceOf(SessionStoreException.class)
                .hasMessageStartingWith("DSS-0259")
                .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(1));
    }

    @Test
    void ownProtector_countsMoreThanTheOption_butNotMoreThanThePreviousOne() {
        KeyProtector own = new WrappingKeyProtector("shop", master, Optional.empty(), random);
        KeyProtector protector = KeyProtectors.open(
                        none.toBuilder()
                                .previousKeyProtection(KeyProtection.NONE)
                                .build(),
                        "shop",
                        random,
                        Optional.of(own))
                .protector();

        assertThat(protector.wrap(ID, master)).hasSize(65);
        assertThat(protector.unwrap(ID, master)).isEqualTo(master);
    }

    @Test
    void kmsWithoutItsJar_saysWhichIsMissing() {
        DistributedSessionOptions kms = none.toBuilder()
                .keyProtection(KeyProtection.KMS)
                .keys(KeyOptions.builder().kmsKey("alias/sessions").build())
                .build();

        assertThatThrownBy(() -> open(kms))
                .isInstanceOf(SessionException.class)
                .hasMessageStartingWith("DSS-0264")
                .hasMessageContaining("distributed-session-kms");
    }
}
