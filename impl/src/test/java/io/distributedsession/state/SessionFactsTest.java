package io.distributedsession.state;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

import io.distributedsession.SessionStateException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SessionFactsTest {

    private static final byte[] STATE_ID = new byte[16];

    static {
        Arrays.fill(STATE_ID, (byte) 0x7e);
    }

    private final SessionFacts facts =
            new SessionFacts(STATE_ID, Instant.parse("2026-11-01T12:00:00.123456Z"), 1L << 31, Optional.of("ada"));

    @Test
    void isCompact() {
        assertThat(facts.encode()).hasSize(30 + 3);
        assertThat(new SessionFacts(STATE_ID, facts.created(), 0, Optional.empty()).encode())
                .hasSize(30);
    }

    @Test
    void anEmptyNameIsNotNobody() {
        SessionFacts empty = facts.withPrincipal("");
        assertThat(SessionFacts.decode(empty.encode()).principal()).contains("");
    }

    @Test
    void aNewerFormatIsLeftAlone() {
        byte[] newer = facts.encode();
        newer[0] = 2;
        assertThatThrownBy(() -> SessionFacts.decode(newer))
                .isInstanceOf(NewerStateException.class)
                .hasMessageStartingWith("DSS-0302");
    }

    @Test
    void damageIsNamed() {
        for (int length = 0; length < 30; length++) {
            byte[] cut = Arrays.copyOf(facts.encode(), length);
            assertThatThrownBy(() -> SessionFacts.decode(cut))
                    .isInstanceOf(SessionStateException.class)
                    .hasMessageStartingWith("DSS-0309");
        }
    }

    @Test
    void isAValueWithoutTheStateIdInItsName() {
        assertThat(facts.toString())
                .doesNotContain("7e7e")
                .doesNotContain("126")
                .doesNotContain(Base64.getEncoder().encodeToString(STATE_ID).substring(0, 6))
                .doesNotContain("ada");
        facts.stateId()[0] = 0;
        assertThat(facts.stateId()).isEqualTo(STATE_ID);
        assertThat(facts).hasSameHashCodeAs(SessionFacts.decode(facts.encode()));
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatThrownBy(() -> new SessionFacts(new byte[15], Instant.EPOCH, 0, Optional.empty()))
                .hasMessageContaining("stateId");
        assertThatThrownBy(() -> new SessionFacts(STATE_ID, Instant.EPOCH, -1, Optional.empty()))
                .hasMessageContaining("deadline");
    }
}
