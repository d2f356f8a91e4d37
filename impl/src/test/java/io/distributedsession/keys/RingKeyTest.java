package io.distributedsession.keys;

import java.util.Base64;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RingKeyTest {

    private static final byte[] MASTER = HexFormat.of().parseHex("5a".repeat(32));
    private static final String ID = "AAECAwQFBgc";

    private final RingKey key = new RingKey(ID, MASTER, "shop");

    @Test
    void everyPurposeApplicationAndContextHasItsOwnSubkey() {
        RingKey elsewhere = new RingKey(ID, MASTER, "forum");
        assertThat(key.subkey("token").getEncoded())
                .hasSize(32)
                .isNotEqualTo(key.subkey("principal").getEncoded())
                .isNotEqualTo(elsewhere.subkey("token").getEncoded())
                .isNotEqualTo(key.seal(new byte[0]).getEncoded());
        assertThat(key.seal(new byte[16]).getEncoded())
                .hasSize(32)
                .isNotEqualTo(key.seal(new byte[17]).getEncoded())
                .isNotEqualTo(elsewhere.seal(new byte[16]).getEncoded())
                .isEqualTo(key.seal(new byte[16]).getEncoded());
    }

    @Test
    void derivesAMacOnce() {
        assertThat(key.mac("token")).isSameAs(key.mac("token"));
    }

    @Test
    void namesItselfInBothForms() {
        assertThat(key.id()).isEqualTo(ID);
        assertThat(key.idBytes()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void idIsACopy() {
        key.idBytes()[0] = 9;
        assertThat(key.idBytes()[0]).isZero();
    }

    @Test
    void refusesMaterialOrIdsOfAnotherLength() {
        assertThatThrownBy(() -> new RingKey(ID, new byte[31], "shop")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RingKey("AAECAwQFBg", MASTER, "shop"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RingKey("AAECAwQFBgd", MASTER, "shop"))
                .as("a trailing bit is set")
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void toStringHoldsNoMaterial() {
        String base64 = Base64.getEncoder().encodeToString(MASTER).substring(0, 12);
        assertThat(key.toString()).isEqualTo("RingKey[id=AAECAwQFBgc]").doesNotContain(base64);
        assertThat(new KeyLookup.Known(key).toString()).doesNotContain(base64).doesNotContain("5a5a");
    }
}
