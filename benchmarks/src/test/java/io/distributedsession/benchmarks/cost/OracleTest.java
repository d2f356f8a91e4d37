package io.distributedsession.benchmarks.cost;

import java.time.Instant;

import io.distributedsession.benchmarks.dynamodb.Units;
import io.distributedsession.benchmarks.trace.Trace;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OracleTest {

    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
    private static final long TENTH = Trace.IDLE.toSeconds() / 10;

    private final Oracle oracle = new Oracle();

    @Test
    void creation_isOneWrite() {
        oracle.change(0, START, 1000);

        assertThat(oracle.total()).isEqualTo(new Units(0, 1, 0, 1));
    }

    @Test
    void change_isOneReadAndOneWriteOfTheLargerSize() {
        oracle.change(0, START, 3000);
        oracle.change(0, START, 1000);

        assertThat(oracle.total()).isEqualTo(new Units(1, 2, 0.5, 6));
    }

    @Test
    void read_movesTheExpiryOnlyOnceATenthOfTheIdleTimeHasPassed() {
        oracle.change(0, START, 1000);
        oracle.read(0, START.plusSeconds(TENTH));
        assertThat(oracle.total()).isEqualTo(new Units(1, 1, 0.5, 1));

        oracle.read(0, START.plusSeconds(TENTH + 1));
        oracle.read(0, START.plusSeconds(TENTH + 2));
        assertThat(oracle.total()).isEqualTo(new Units(3, 2, 1.5, 2));
    }
}
