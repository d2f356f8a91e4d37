package io.distributedsession.state;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

import io.distributedsession.SessionStateException;
import org.junit.jupiter.api.Test;

import static io.distributedsession.state.Samples.FORM;
import static io.distributedsession.state.Samples.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Keys that take long to hash or to compare are refused before anything is made of them, and never written. */
class HashingCostTest {

    private static final String WHY = "take too long to hash or compare";

    private final StateCodec codec = new StateCodec(8 << 20);

    private void assertHarmless(Object value) {
        assertThat(codec.decode(codec.encode(field(value), FORM), FORM).fields())
                .containsKey("field");
    }

    private void assertNotWritten(Object value) {
        assertThatThrownBy(() -> codec.encode(field(value), FORM))
                .isInstanceOf(SessionStateException.class)
                .hasMessageStartingWith("DSS-0311")
                .hasMessageContainingAll("'cart'", "'field'", "stored", WHY);
    }

    private void assertRefused(Object value) {
        byte[] payload = PayloadWriter.write(Collections.singletonMap("field", value), FORM, 8 << 20)
                .bytes();
        assertThatThrownBy(() -> codec.decode(new StateFrame(0, payload).pack(), FORM))
                .isInstanceOf(SessionStateException.class)
                .hasMessageStartingWith("DSS-0311")
                .hasMessageContainingAll("'cart'", "restored", WHY);
    }

    /** Each level has two sets that both hold the two below: hashing the outermost takes 2 to the power of the levels. */
    static Set<Object> nestedSets(int levels) {
        Set<Object> root = new HashSet<>();
        Set<Object> one = root;
        Set<Object> other = new HashSet<>();
        for (int i = 0; i < levels; i++) {
            Set<Object> first = new HashSet<>();
            Set<Object> second = new HashSet<>();
            first.add("distinct");
            one.addAll(List.of(first, second));
            other.addAll(List.of(first, second));
            one = first;
            other = second;
        }
        return root;
    }

    @Test
    void setsOfSharedSets_areRefused() {
        assertRefused(nestedSets(100));
        assertNotWritten(nestedSets(100));
    }

    @Test
    void fewLevelsOfSharedSets_areHarmless() {
        assertHarmless(nestedSets(8));
    }

    @Test
    void manyKeysThatMayAllCollide_areRefused() {
        Map<Object, Object> map = new HashMap<>();
        for (int i = 0; i < 60_000; i++) {
            map.put(List.of(i), "x");
        }
        assertNotWritten(map);
    }

    @Test
    void manyPlainKeysAndSomeCompositeOnes_areHarmless() {
        Map<Object, Object> map = new HashMap<>();
        for (int i = 0; i < 100_000; i++) {
            map.put(i % 2 == 0 ? "key" + i : (Object) i, List.of("shared", "list"));
        }
        for (int i = 0; i < 5_000; i++) {
            map.put(new Samples.Point(i, i, "p"), 1);
        }
        assertHarmless(map);
    }

    @Test
    void valuesThatShareALargeList_areHarmless() {
        List<Integer> large = new ArrayList<>(Collections.nCopies(100_000, 1));
        Map<String, Object> map = new HashMap<>();
        for (int i = 0; i < 1_000; i++) {
            map.put("k" + i, large);
        }
        assertHarmless(map);
    }

    private static <K> Map<K, Integer> keys(int count, java.util.function.IntFunction<? extends K> key) {
        Map<K, Integer> map = new HashMap<>();
        for (int i = 0; i < count; i++) {
            map.put(key.apply(i), 1);
        }
        return map;
    }

    /** Hash tables do not sort them, for they are comparable to more than their own class. */
    @Test
    void manyTimesOfDays_areRefused() {
        LocalDateTime start = LocalDateTime.of(2026, 11, 1, 12, 0);
        assertHarmless(keys(10_000, start::plusMinutes));
        assertNotWritten(keys(60_000, start::plusMinutes));
    }

    @Test
    void manyDays_areHarmless() {
        assertHarmless(keys(60_000, LocalDate.of(1900, 1, 1)::plusDays));
    }

    /** Longs and doubles can have any hash code, and a table sorts neither among the other. */
    @Test
    void manyKeysOfTwoOrders_areRefused() {
        assertHarmless(keys(100_000, i -> (long) i));
        assertNotWritten(keys(100_000, i -> i % 2 == 0 ? (Object) (long) i : (Object) (double) i));
    }

    @Test
    void fewKeysOfAnotherOrder_areHarmless() {
        assertHarmless(keys(100_000, i -> i % 200 == 0 ? (Object) (long) i : "key" + i));
    }

    /** Queues compare their elements while they are read, and may hold one many times. */
    @Test
    void longTextsComparedManyTimes_areRefused() {
        assertHarmless(new PriorityQueue<>(Collections.nCopies(100_000, "text")));
        assertNotWritten(new PriorityQueue<>(Collections.nCopies(20_000, "x".repeat(100_000))));
    }

    @Test
    void largeDecimalsComparedManyTimes_areRefused() {
        assertHarmless(new PriorityQueue<>(Collections.nCopies(100_000, new BigDecimal("12345678.90"))));
        BigDecimal large = new BigDecimal(BigInteger.ONE.shiftLeft(80_000), 1);
        assertNotWritten(new PriorityQueue<>(Collections.nCopies(100, large)));
    }

    @Test
    void hashingAtTheLimit_passesAndOneMoreDoesNot() throws StreamRefusedException {
        long most = HashingCost.MOST + HashingCost.MORE_PER_BYTE * 10L;
        StreamValue key = new StreamValue(most, "");

        HashingCost.Table table = new HashingCost(new StreamBytes(new byte[10]), 10).table();
        table.add(key);
        assertThatCode(table::end).doesNotThrowAnyException();
        assertThatThrownBy(() -> table.add(StreamValue.PLAIN)).isInstanceOf(StreamRefusedException.class);
    }

    @Test
    void comparingAtTheLimit_passesAndOneMoreDoesNot() throws StreamRefusedException {
        HashingCost cost = new HashingCost(new StreamBytes(new byte[0]), 0);
        // one unsortable key takes its weight, and again as its own pair
        long weight = HashingCost.MOST * HashingCost.COMPARING_SHARE / (HashingCost.COMPARING_SHARE + 1);
        HashingCost.Table table = cost.table();
        table.add(new StreamValue(weight, null));
        assertThatCode(table::end).doesNotThrowAnyException();

        HashingCost.Table next = cost.table();
        next.add(new StreamValue(1, null));
        assertThatThrownBy(() -> next.add(new StreamValue(1, null))).isInstanceOf(StreamRefusedException.class);
    }
}
