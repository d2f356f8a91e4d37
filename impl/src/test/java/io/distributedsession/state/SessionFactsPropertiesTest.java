package io.distributedsession.state;

import java.time.Instant;
import java.util.Optional;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

import static org.assertj.core.api.Assertions.assertThat;

class SessionFactsPropertiesTest {

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void whatIsEncodedComesBack(
            @ForAll @Size(16) byte[] stateId,
            @ForAll @LongRange(min = 0, max = 1L << 50) long created,
            @ForAll @LongRange(min = 0, max = 0xFFFF_FFFFL) long deadline,
            @ForAll int number,
            @ForAll boolean bound) {
        Optional<String> principal = bound ? Optional.of("ädä " + number) : Optional.empty();
        SessionFacts any = new SessionFacts(stateId, Instant.ofEpochMilli(created), deadline, principal);
        assertThat(SessionFacts.decode(any.encode())).isEqualTo(any);
    }
}
