package io.distributedsession.keys;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;

import io.distributedsession.SessionStoreException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WrappingKeyProtectorTest {

    private static final String ID = "AAECAwQFBgc";
    private static final String OTHER_ID = "AAECAwQFBgg";

    private final SecureRandom random = new SecureRandom();
    private final byte[] oldKey = bytes();
    private final byte[] newKey = bytes();
    private final byte[] master = bytes();

    private byte[] bytes() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return bytes;
    }

    private WrappingKeyProtector protector(String application, byte[] key, byte[] previous) {
        return new WrappingKeyProtector(application, key, Optional.ofNullable(previous), random);
    }

    @Test
    void wrappedKey_isUnwrappedElsewhere() {
        byte[] wrapped = protector("shop", newKey, null).wrap(ID, master);

        assertThat(protector("shop", newKey, null).unwrap(ID, wrapped)).isEqualTo(master);
    }

    @Test
    void noTwoWrappings_areAlike() {
        WrappingKeyProtector protector = protector("shop", newKey, null);

        assertThat(protector.wrap(ID, master)).hasSize(65).isNotEqualTo(protector.wrap(ID, master));
    }

    @Test
    void otherApplicationOrKeyId_opensNothing() {
        byte[] wrapped = protector("shop", newKey, null).wrap(ID, master);

        assertThatThrownBy(() -> protector("blog", newKey, null).unwrap(ID, wrapped))
                .isInstanceOf(SessionStoreException.class);
        assertThatThrownBy(() -> protector("shop", newKey, null).unwrap(OTHER_ID, wrapped))
                .isInstanceOf(SessionStoreException.class)
                .hasMessageStartingWith("DSS-0261");
    }

    @Test
    void everyFlippedBit_andEveryOtherLength_isRefused() {
        WrappingKeyProtector protector = protector("shop", newKey, null);
        byte[] wrapped = protector.wrap(ID, master);
        for (int bit = 0; bit < wrapped.length * Byte.SIZE; bit++) {
            byte[] flipped = wrapped.clone();
            flipped[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            assertThatThrownBy(() -> protector.unwrap(ID, flipped)).isInstanceOf(SessionStoreException.class);
        }
        for (int length = 0; length <= 2 * wrapped.length; length++) {
            byte[] cut = Arrays.copyOf(wrapped, length);
            if (length != wrapped.length) {
                assertThatThrownBy(() -> protector.unwrap(ID, cut)).isInstanceOf(SessionStoreException.class);
            }
        }
    }

    @Test
    void rotation_goesThroughThePreviousKey() {
        byte[] wrapped = protector("shop", oldKey, null).wrap(ID, master);

        assertThat(protector("shop", newKey, oldKey).unwrap(ID, wrapped)).isEqualTo(master);
        assertThatThrownBy(() -> protector("shop", newKey, null).unwrap(ID, wrapped))
                .isInstanceOf(SessionStoreException.class)
                .hasMessageStartingWith("DSS-0260");
    }

    @Test
    void nodesOfARollout_readEachOthersKeys() {
        WrappingKeyProtector before = protector("shop", oldKey, newKey);
        WrappingKeyProtector after = protector("shop", newKey, oldKey);

        assertThat(before.unwrap(ID, after.wrap(ID, master))).isEqualTo(master);
        assertThat(after.unwrap(ID, before.wrap(ID, master))).isEqualTo(master);
    }

    @Test
    void keyOfAnotherProtection_isNamedAsSuch() {
        assertThatThrownBy(() -> protector("shop", newKey, null).unwrap(ID, master))
                .isInstanceOf(SessionStoreException.class)
                .hasMessageStartingWith("DSS-0259");
    }
}
