package io.distributedsession.state;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static io.distributedsession.state.Merges.ADD;
import static io.distributedsession.state.Merges.assertConflict;
import static io.distributedsession.state.Merges.merge;
import static io.distributedsession.state.Merges.merged;
import static io.distributedsession.state.Samples.field;
import static io.distributedsession.state.Samples.state;
import static org.assertj.core.api.Assertions.assertThat;

/** Numbers that are added up. */
class NumberMergeTest {

    @Test
    void whatBothSidesAddedIsAddedUpInTheFieldsOwnType() {
        assertThat(merged(3, 4, 5, ADD)).isEqualTo(6);
        assertThat(merged(3L, 4L, 5L, ADD)).isEqualTo(6L);
        assertThat(merged((short) 3, (short) 4, (short) 5, ADD)).isEqualTo((short) 6);
        assertThat(merged((byte) 3, (byte) 4, (byte) 5, ADD)).isEqualTo((byte) 6);
        assertThat(merged(3F, 4.5F, 5F, ADD)).isEqualTo(6.5F);
        assertThat(merged(3.0, 4.5, 5.0, ADD)).isEqualTo(6.5);
        assertThat(merged(big("3"), big("4"), big("5"), ADD)).isEqualTo(big("6"));
        assertThat(merged(new BigDecimal("3.0"), new BigDecimal("4.25"), new BigDecimal("5"), ADD))
                .isEqualTo(new BigDecimal("6.25"));
    }

    @Test
    void equalAdditionsAreTwoAdditions() {
        assertThat(merged(3, 4, 4, ADD)).isEqualTo(5);
    }

    @Test
    void subtractionsAreAddedUp() {
        assertThat(merged(3, 2, 1, ADD)).isEqualTo(0);
        assertThat(merged(Integer.MAX_VALUE, -1, Integer.MAX_VALUE - 2, ADD)).isEqualTo(-3);
    }

    @Test
    void nullCountsAsZero() {
        assertThat(merged(null, 1, 1, ADD)).isEqualTo(2);
    }

    @Test
    void overflowIsAConflict() {
        assertConflict(0, Integer.MAX_VALUE, 1, ADD);
        assertConflict(0, Integer.MIN_VALUE, -1, ADD);
        assertConflict(0L, Long.MAX_VALUE, 1L, ADD);
        assertConflict((short) 0, Short.MAX_VALUE, (short) 1, ADD);
        assertConflict((byte) 0, Byte.MAX_VALUE, (byte) 1, ADD);
        assertConflict(0.0, Double.MAX_VALUE, Double.MAX_VALUE, ADD);
        assertConflict(0F, Float.MAX_VALUE, Float.MAX_VALUE, ADD);
    }

    @Test
    void anOverflowInBetweenIsNone() {
        assertThat(merged(Integer.MAX_VALUE, Integer.MAX_VALUE - 1, Integer.MAX_VALUE - 2, ADD))
                .isEqualTo(Integer.MAX_VALUE - 3);
        assertThat(merged(-2, Integer.MAX_VALUE - 2, -1, ADD)).isEqualTo(Integer.MAX_VALUE - 1);
    }

    @Test
    void whatIsNoFiniteNumberIsAConflict() {
        assertConflict(0.0, Double.NaN, 1.0, ADD);
        assertConflict(0.0, Double.POSITIVE_INFINITY, 1.0, ADD);
        assertConflict(Double.NaN, 0.0, 1.0, ADD);
    }

    @Test
    void differentTypesAreAConflict() {
        assertConflict(0, 1, 1L, ADD);
        assertConflict(0L, 1, 2, ADD);
        assertConflict("0", 1, 2, ADD);
        assertConflict(0, 1, null, ADD);
        assertConflict(new AtomicInteger(), new AtomicInteger(1), new AtomicInteger(2), ADD);
        assertConflict(new int[] {0}, new int[] {1}, new int[] {2}, ADD);
    }

    @Test
    void aFieldMissingInBaseHasNoKnownStart() {
        assertThat(merge(state(), field(10), field(11), ADD)).isEqualTo(new StateMerge.Conflict("field"));
        Map<String, Object> map = new HashMap<>(Map.of("k", 10));
        assertThat(merge(state(), field(map), field(map), ADD)).isEqualTo(new StateMerge.Conflict("field"));
    }

    @Test
    void numbersInMapsAreAddedUpAndNewKeysCountFromZero() {
        Map<String, Integer> base = new HashMap<>(Map.of("a", 1));
        Map<String, Integer> theirs = new HashMap<>(Map.of("a", 2, "b", 1));
        Map<String, Integer> mine = new HashMap<>(Map.of("a", 3, "b", 1, "c", 1));
        assertThat(merged(base, theirs, mine, ADD)).isEqualTo(Map.of("a", 4, "b", 2, "c", 1));
    }

    @Test
    void valuesOtherThanNumbersFollowTheirOwnRules() {
        assertThat(merged("a", "b", "b", ADD)).isEqualTo("b");
        assertConflict("a", "b", "c", ADD);
    }

    private static BigInteger big(String value) {
        return new BigInteger(value);
    }
}
