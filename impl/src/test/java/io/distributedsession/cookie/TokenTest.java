package io.distributedsession.cookie;

import java.util.Base64;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TokenTest {

    private final Token token = Tokens.lasting(1000, 10, 20);

    @Test
    void isAValue() {
        assertThat(token).isEqualTo(Tokens.lasting(1000, 10, 20)).hasSameHashCodeAs(Tokens.lasting(1000, 10, 20));
        assertThat(token).isNotEqualTo(Tokens.lasting(1000, 10, 21));
        token.sessionId()[0] = 0;
        token.principalTag()[0] = 0;
        assertThat(token).isEqualTo(Tokens.lasting(1000, 10, 20));
    }

    @Test
    void toStringHoldsNeitherIdNorTag() {
        String shown = token.toString() + new TokenVerdict.Valid(token);
        assertThat(shown)
                .doesNotContain(Base64.getUrlEncoder().encodeToString(Tokens.ID).substring(0, 8))
                .doesNotContain(HexFormat.of().formatHex(Tokens.ID).substring(0, 8))
                .doesNotContain("126")
                .doesNotContain("[B");
    }

    @Test
    void refusesWhatDoesNotFit() {
        byte[] tag = new byte[4];
        assertThatThrownBy(() -> new Token(new byte[31], 0, 0, 0, 0, tag))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sessionId");
        assertThatThrownBy(() -> new Token(Tokens.ID, -1, 0, 0, 0, tag)).hasMessageContaining("version");
        assertThatThrownBy(() -> new Token(Tokens.ID, 0, 0, 1L << 32, 0, tag)).hasMessageContaining("ttl");
        assertThatThrownBy(() -> new Token(Tokens.ID, 0, 0, 0, 0, new byte[5])).hasMessageContaining("principalTag");
    }
}
