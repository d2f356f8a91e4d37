package io.distributedsession.cookie;

import java.time.Instant;

import io.distributedsession.keys.TestClock;
import io.distributedsession.keys.TestRepository;
import io.distributedsession.keys.TestRing;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.arbitraries.StringArbitrary;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

import static org.assertj.core.api.Assertions.assertThat;

class TokenPropertiesTest {

    private static final long MAX = 0xFFFF_FFFFL;
    private static final TokenCodec CODEC = new TokenCodec(
            TestRing.started(new TestRepository(), new TestClock()), "shop", "__Host-shop", () -> Instant.EPOCH);

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void whatIsSignedComesBack(
            @ForAll @Size(32) byte[] id,
            @ForAll @LongRange(max = MAX) long version,
            @ForAll @LongRange(max = MAX) long committed,
            @ForAll @LongRange(min = 1, max = MAX) long ttl,
            @ForAll @LongRange(min = 1, max = MAX) long deadline,
            @ForAll @Size(4) byte[] tag) {
        Token token = new Token(id, version, committed, ttl, deadline, tag);
        assertThat(CODEC.verify(CODEC.sign(token))).isEqualTo(new TokenVerdict.Valid(token));
    }

    @Property(tries = 1000)
    void whatIsNotSignedIsRefused(@ForAll("values") String value) {
        assertThat(CODEC.verify(value)).isInstanceOf(TokenVerdict.Refused.class);
    }

    @Provide
    Arbitrary<String> values() {
        StringArbitrary base64 =
                Arbitraries.strings().alpha().numeric().withChars("-_").ofMaxLength(600);
        return Arbitraries.oneOf(Arbitraries.strings().ofMaxLength(600), base64, base64.ofLength(124));
    }
}
