package io.distributedsession.state;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.distributedsession.state.Samples.Colour;
import io.distributedsession.state.Samples.Point;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static io.distributedsession.state.Samples.FORM;
import static org.assertj.core.api.Assertions.assertThat;

class StateCodecPropertiesTest {

    // built once: jqwik takes far longer to build an arbitrary than to draw from it
    private static final Arbitrary<Object> LEAVES = leaves();
    private static final Arbitrary<Object> FLAT = Arbitraries.oneOf(LEAVES, nested(LEAVES));
    private static final Arbitrary<Object> VALUES = Arbitraries.oneOf(FLAT, nested(FLAT));

    private final StateCodec codec = new StateCodec(8 << 20);

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void stateComesBackAndIsUnchanged(@ForAll("fields") Map<String, Object> fields) {
        byte[] stored = codec.encode(new BeanState(0, fields), FORM);
        BeanState restored = codec.decode(stored, FORM);
        assertThat(restored.fields()).isEqualTo(fields);
        assertThat(codec.encodeIfChanged(restored, stored, FORM)).isEmpty();
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void onlyEqualStateIsUnchanged(
            @ForAll("fields") Map<String, Object> before, @ForAll("fields") Map<String, Object> after) {
        Assume.that(!before.equals(after));
        byte[] stored = codec.encode(new BeanState(0, before), FORM);
        assertThat(codec.encodeIfChanged(new BeanState(0, after), stored, FORM)).isPresent();
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void anotherValueInOnePlaceIsAChange(
            @ForAll("fields") Map<String, Object> before,
            @ForAll("values") Object one,
            @ForAll("values") Object other) {
        Assume.that(!one.equals(other));
        Map<String, Object> first = new LinkedHashMap<>(before);
        Map<String, Object> second = new LinkedHashMap<>(before);
        first.put("here", one);
        second.put("here", other);
        byte[] stored = codec.encode(new BeanState(0, first), FORM);
        assertThat(codec.encodeIfChanged(new BeanState(0, second), stored, FORM))
                .isPresent();
    }

    @Provide
    Arbitrary<Map<String, Object>> fields() {
        Arbitrary<String> keys = Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(3);
        return Arbitraries.maps(keys, values()).ofMaxSize(5);
    }

    @Provide
    Arbitrary<Object> values() {
        return VALUES;
    }

    private static Arbitrary<Object> leaves() {
        return Arbitraries.oneOf(
                Arbitraries.strings().alpha().ofMaxLength(3).map(value -> value),
                Arbitraries.integers().between(0, 300).map(value -> value),
                Arbitraries.longs().between(0, 300).map(value -> value),
                Arbitraries.integers().between(0, 30).map(value -> BigDecimal.valueOf(value, 1)),
                Arbitraries.integers().between(0, 30).map(value -> Instant.EPOCH.plusSeconds(value)),
                Arbitraries.of(Colour.class).map(value -> value),
                Arbitraries.integers().between(0, 5).map(value -> new Point(value, value, "p" + value)));
    }

    private static Arbitrary<Object> nested(Arbitrary<Object> inner) {
        Arbitrary<List<Object>> lists = inner.list().ofMaxSize(6);
        return Arbitraries.oneOf(
                lists.map(value -> (Object) value),
                lists.map(ArrayList::new),
                lists.map(List::copyOf),
                lists.map(HashSet::new),
                Arbitraries.maps(LEAVES, inner).ofMaxSize(6).map(HashMap::new),
                Arbitraries.maps(LEAVES, inner).ofMaxSize(6).map(LinkedHashMap::new));
    }
}
