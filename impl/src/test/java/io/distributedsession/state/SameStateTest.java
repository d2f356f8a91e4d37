package io.distributedsession.state;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import io.distributedsession.state.Samples.Colour;
import org.junit.jupiter.api.Test;

import static io.distributedsession.state.Samples.FORM;
import static io.distributedsession.state.Samples.field;
import static io.distributedsession.state.Samples.state;
import static org.assertj.core.api.Assertions.assertThat;

/** An unchanged bean is never written; a changed one always. */
class SameStateTest {

    private final StateCodec codec = new StateCodec(8 << 20);

    private boolean same(byte[] stored, BeanState now) {
        boolean same = codec.sameState(stored, codec.encode(now, FORM), FORM);
        Optional<byte[]> changed = codec.encodeIfChanged(now, stored, FORM);
        assertThat(changed.isEmpty()).isEqualTo(same);
        changed.ifPresent(bytes -> assertThat(bytes).isEqualTo(codec.encode(now, FORM)));
        return same;
    }

    private void assertSame(BeanState stored, BeanState now) {
        assertThat(same(codec.encode(stored, FORM), now)).isTrue();
    }

    private void assertChanged(BeanState stored, BeanState now) {
        assertThat(same(codec.encode(stored, FORM), now)).isFalse();
    }

    /** Stores, restores, lets a request do something, and compares. */
    private boolean unchangedAfter(Object stored, Consumer<Map<String, Object>> request) {
        byte[] bytes = codec.encode(field(stored), FORM);
        Map<String, Object> fields = new HashMap<>(codec.decode(bytes, FORM).fields());
        request.accept(fields);
        return same(bytes, new BeanState(0, fields));
    }

    @SuppressWarnings("unchecked")
    private static <K> Map<K, Object> map(Map<String, Object> fields) {
        return (Map<K, Object>) fields.get("field");
    }

    private static Map<String, Object> shrunk() {
        Map<String, Object> map = new HashMap<>();
        for (int i = 0; i < 1000; i++) {
            map.put("k" + i, i);
        }
        map.keySet().removeIf(key -> key.length() > 2);
        return map;
    }

    @Test
    void aMapThatShrankIsUnchanged() {
        assertThat(unchangedAfter(shrunk(), fields -> {})).isTrue();
        assertThat(unchangedAfter(new HashSet<>(shrunk().keySet()), fields -> {}))
                .isTrue();
    }

    @Test
    void aMapThatGrewAndShrankIsUnchanged() {
        Map<String, Object> small = new HashMap<>(Map.of("a", 1, "b", 2));
        assertThat(unchangedAfter(small, fields -> {
                    map(fields).putAll(Map.of("x", 1, "y", 2));
                    for (int i = 0; i < 500; i++) {
                        SameStateTest.<Object>map(fields).put(i, i);
                    }
                    map(fields).keySet().retainAll(Set.of("a", "b"));
                }))
                .isTrue();
    }

    @Test
    void aMapWhoseKeysShareABucketIsUnchanged() {
        // these two have the same hash code; enum constants may happen to
        Map<String, Object> colliding = new HashMap<>(Map.of("Aa", 1, "BB", 2));
        assertThat(unchangedAfter(colliding, fields -> {
                    String first = (String) map(fields).keySet().iterator().next();
                    Object value = map(fields).remove(first);
                    map(fields).put(first, value);
                }))
                .isTrue();
        assertThat(unchangedAfter(colliding, fields -> map(fields).putAll(Map.of("Aa", 2, "BB", 1))))
                .isFalse();
    }

    @Test
    void aMapWithEnumKeysIsUnchanged() {
        Map<Colour, Object> byColour = new HashMap<>(Map.of(Colour.BLUE, 1, Colour.RED, 2, Colour.GREEN, 3));
        assertThat(unchangedAfter(byColour, fields -> {})).isTrue();
        assertThat(unchangedAfter(byColour, fields -> {
                    Object red = map(fields).remove(Colour.RED);
                    map(fields).put(Colour.RED, red);
                }))
                .isTrue();
    }

    @Test
    void equalValuesOfAnotherIdentityAreUnchanged() {
        String text = "text";
        BigDecimal price = new BigDecimal("1.00");
        Instant now = Instant.parse("2026-11-01T12:00:00.5Z");
        BeanState shared = state(
                "a",
                text,
                "b",
                text,
                "c",
                price,
                "d",
                price,
                "e",
                now,
                "f",
                now,
                "g",
                1000,
                "h",
                List.of(1000),
                "i",
                now);
        BeanState copies = state(
                "a",
                new String("text"),
                "b",
                new String("text"),
                "c",
                new BigDecimal("1.00"),
                "d",
                new BigDecimal("1.00"),
                "e",
                now.plusNanos(0).minusNanos(1).plusNanos(1),
                "f",
                Instant.parse("2026-11-01T12:00:00.5Z"),
                "g",
                Integer.valueOf("1000"),
                "h",
                List.of(Integer.valueOf("1000")),
                "i",
                now);
        assertThat(codec.encode(copies, FORM)).isEqualTo(codec.encode(shared, FORM));
    }

    @Test
    void aStringThatNamesAnEnumConstantIsUnchanged() {
        BeanState constants = state("a", Colour.RED, "b", "RED", "c", Colour.BLUE.name(), "d", Colour.BLUE);
        BeanState copies = state("a", Colour.RED, "b", new String("RED"), "c", new String("BLUE"), "d", Colour.BLUE);
        assertSame(constants, copies);
        assertSame(copies, constants);
        assertChanged(constants, state("a", Colour.RED, "b", "BLUE", "c", "BLUE", "d", Colour.BLUE));
        assertThat(unchangedAfter(List.of(Colour.RED, "RED"), fields -> {})).isTrue();
    }

    @Test
    void aTextThatNamesAConstantOrAType_isWrittenAlikeWhicheverInstanceItIs() {
        String literal = "Ljava/math/BigInteger;";
        for (String name : List.of("RED", literal)) {
            BeanState constant = state("a", name, "b", BigDecimal.ONE, "c", Colour.RED, "d", name);
            BeanState copy = state("a", new String(name), "b", BigDecimal.ONE, "c", Colour.RED, "d", new String(name));
            assertThat(codec.encode(copy, FORM)).isEqualTo(codec.encode(constant, FORM));
            assertSame(constant, copy);
        }
        assertSame(state("a", Colour.RED, "b", "RED"), state("a", Colour.RED, "b", new String("RED")));
    }

    @Test
    void aFieldSetToAnEqualValueIsUnchanged() {
        BeanState before = state("a", "x", "n", 1);
        assertSame(before, state("n", 1, "a", new String("x")));
    }

    @Test
    void changesAreDetected() {
        assertChanged(state("a", 1), state("a", 2));
        assertChanged(state("a", 1), state("a", 1L));
        assertChanged(state("a", "xy"), state("a", "yx"));
        assertChanged(state("a", null), state("a", ""));
        assertChanged(state("a", 1), state("b", 1));
        assertChanged(state("a", 1), state("a", 1, "b", null));
        assertChanged(state("a", new BigDecimal("1.0")), state("a", new BigDecimal("1.00")));
        assertChanged(state("a", 0.0), state("a", -0.0));
        assertChanged(state("a", List.of(1, 2)), state("a", List.of(2, 1)));
        assertChanged(state("a", new ArrayList<>(List.of(1))), state("a", List.of(1)));
        assertChanged(state("a", Colour.RED), state("a", Colour.BLUE));
        assertChanged(state("a", 1, "b", 2), state("a", 2, "b", 1));
    }

    @Test
    void changesInsideMapsAreDetected() {
        assertThat(unchangedAfter(shrunk(), fields -> map(fields).put("k1", 2))).isFalse();
        assertThat(unchangedAfter(shrunk(), fields -> map(fields).remove("k1"))).isFalse();
        assertThat(unchangedAfter(shrunk(), fields -> map(fields).put("new", 2)))
                .isFalse();
        assertThat(unchangedAfter(shrunk(), fields -> {
                    map(fields).put("k1", 2);
                    map(fields).put("k2", 1);
                }))
                .as("the same values under other keys")
                .isFalse();
    }

    @Test
    void breakingASharedReferenceIsAChange() {
        List<String> list = new ArrayList<>(List.of("x"));
        assertChanged(state("a", list, "b", list), state("a", list, "b", new ArrayList<>(list)));
    }

    @Test
    void theSchemaAloneIsNoChange() {
        byte[] stored = codec.encode(new BeanState(1, Map.of("a", 1)), FORM);
        assertThat(same(stored, new BeanState(2, Map.of("a", 1)))).isTrue();
    }
}
