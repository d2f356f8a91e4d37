package io.distributedsession.state;

import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import io.distributedsession.SessionStateException;
import io.distributedsession.SessionTooLargeException;
import io.distributedsession.state.Samples.Colour;
import io.distributedsession.state.Samples.Node;
import io.distributedsession.state.Samples.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static io.distributedsession.state.Samples.FORM;
import static io.distributedsession.state.Samples.LOADER;
import static io.distributedsession.state.Samples.field;
import static io.distributedsession.state.Samples.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StateCodecTest {

    private static final int LIMIT = 8 << 20;

    private final StateCodec codec = new StateCodec(LIMIT);

    private BeanState roundTrip(BeanState state) {
        return codec.decode(codec.encode(state, FORM), FORM);
    }

    static List<Object> values() {
        return List.of(
                "text",
                "",
                "\u0000äöü\uD83D\uDE00",
                1,
                -1L,
                (short) 3,
                (byte) 4,
                'c',
                true,
                1.5F,
                Double.NaN,
                -0.0,
                new BigDecimal("1.00"),
                UUID.randomUUID(),
                Instant.parse("2026-11-01T12:00:00.123456789Z"),
                LocalDate.of(2026, 11, 1),
                ZonedDateTime.parse("2026-11-01T12:00:00+01:00[Europe/Berlin]"),
                Colour.RED,
                Colour.GREEN,
                new Point(1, 2, "p"),
                List.of(),
                List.of(1, "two", 3L),
                Arrays.asList(1, null),
                Set.of(1, 2, 3),
                Map.of("a", 1, "b", 2),
                new ArrayList<>(List.of("a", "a")),
                new HashMap<>(Map.of(1, "one", 2, "two")),
                new TreeMap<>(Map.of("x", List.of(1))),
                new HashSet<>(Set.of("a", "b")),
                new ConcurrentHashMap<>(Map.of("k", "v")),
                new EnumMap<>(Map.of(Colour.BLUE, "sky")),
                EnumSet.of(Colour.RED, Colour.GREEN),
                new HashMap<>(Map.of(Colour.RED, 1, Colour.GREEN, 2, Colour.BLUE, 3)),
                Collections.unmodifiableList(new ArrayList<>(List.of(1))),
                Collections.singletonMap(null, null));
    }

    @ParameterizedTest
    @MethodSource("values")
    void valuesComeBack(Object value) {
        assertThat(roundTrip(field(value)).fields()).isEqualTo(Map.of("field", value));
    }

    @Test
    void arraysAndTypesComeBack() {
        BeanState back = roundTrip(state(
                "bytes",
                new byte[] {1, 2},
                "grid",
                new int[][] {{1}, {2, 3}},
                "type",
                int.class,
                "class",
                Colour.class));
        assertThat((byte[]) back.fields().get("bytes")).containsExactly(1, 2);
        assertThat((int[][]) back.fields().get("grid")).isDeepEqualTo(new int[][] {{1}, {2, 3}});
        assertThat(back.fields()).containsEntry("type", int.class).containsEntry("class", Colour.class);
    }

    @Test
    void noFieldsAndNullsComeBack() {
        assertThat(roundTrip(state()).fields()).isEmpty();
        assertThat(roundTrip(field(null)).fields()).isEqualTo(Collections.singletonMap("field", null));
    }

    @Test
    void sharedReferencesStaySharedAcrossFields() {
        List<String> shared = new ArrayList<>(List.of("x"));
        List<String> equal = new ArrayList<>(List.of("x"));
        Map<String, Object> back =
                roundTrip(state("a", shared, "b", List.of(shared), "c", equal)).fields();
        assertThat(((List<?>) back.get("b")).get(0)).isSameAs(back.get("a"));
        assertThat(back.get("c")).isEqualTo(back.get("a")).isNotSameAs(back.get("a"));
    }

    @Test
    void cyclesComeBack() {
        Node node = new Node("self", null);
        node.next = node;
        Map<String, Object> map = new HashMap<>();
        map.put("me", map);
        Map<String, Object> back = roundTrip(state("node", node, "map", map)).fields();
        assertThat(((Node) back.get("node")).next).isSameAs(back.get("node"));
        assertThat(((Map<?, ?>) back.get("map")).get("me")).isSameAs(back.get("map"));
    }

    @Test
    void proxiesComeBackWhateverTheVisibilityOfTheirInterface() {
        for (Class<?> type : List.of(Samples.Greeter.class, Supplier.class)) {
            Object proxy = Proxy.newProxyInstance(LOADER, new Class<?>[] {type}, new Samples.Handler());
            assertThat(roundTrip(field(proxy)).fields().get("field")).isInstanceOf(type);
        }
    }

    @Test
    void lambdasComeBack() {
        Supplier<String> lambda = (Supplier<String> & Serializable) () -> "hi";
        Supplier<?> back = (Supplier<?>) roundTrip(field(lambda)).fields().get("field");
        assertThat(back.get()).isEqualTo("hi");
    }

    @Test
    void classesComeFromTheGivenLoader() throws Exception {
        ClassLoader child = new ChildFirst(Cart.class, Cart.Line.class);
        Object cart = codec.decode(codec.encode(field(Cart.ofLines(2)), FORM), Samples.form(child))
                .fields()
                .get("field");
        assertThat(cart.getClass().getName()).isEqualTo(Cart.class.getName());
        assertThat(cart.getClass().getClassLoader()).isSameAs(child);
    }

    private static final class ChildFirst extends ClassLoader {

        ChildFirst(Class<?>... own) throws IOException {
            super(LOADER);
            for (Class<?> type : own) {
                String file = type.getName().replace('.', '/') + ".class";
                byte[] bytes = LOADER.getResourceAsStream(file).readAllBytes();
                defineClass(type.getName(), bytes, 0, bytes.length);
            }
        }
    }

    @Test
    void aMissingClassIsNamed() {
        byte[] encoded = codec.encode(state("a", 1, "lines", Cart.ofLines(1)), FORM);
        assertThatThrownBy(() -> codec.decode(encoded, Samples.form(ClassLoader.getPlatformClassLoader())))
                .isInstanceOf(SessionStateException.class)
                .hasMessageStartingWith("DSS-0308")
                .hasMessageContaining("'cart'")
                .hasMessageContaining("'lines'")
                .hasMessageContaining(Cart.class.getName());
    }

    @Test
    void whatIsNotSerializableIsNamed() {
        BeanState state = state("a", 1, "helper", List.of(new Samples.NotSerializable()), "z", 1);
        assertThatThrownBy(() -> codec.encode(state, FORM))
                .isInstanceOf(SessionStateException.class)
                .hasMessageStartingWith("DSS-0304")
                .hasMessageContaining("'cart'")
                .hasMessageContaining("'helper'")
                .hasMessageContaining(Samples.NotSerializable.class.getName());
    }

    @Test
    void aClassThatFailsToWriteOrReadIsReported() {
        assertThatThrownBy(() -> codec.encode(field(new Failing(true)), FORM))
                .isInstanceOf(SessionStateException.class)
                .hasMessageStartingWith("DSS-0305")
                .hasMessageContaining("'field'")
                .hasMessageContaining("IllegalStateException");
        byte[] encoded = codec.encode(field(new Failing(false)), FORM);
        assertThatThrownBy(() -> codec.decode(encoded, FORM))
                .isInstanceOf(SessionStateException.class)
                .hasMessageStartingWith("DSS-0307")
                .hasMessageContaining("'field'");
    }

    private static final class Failing implements Serializable {

        private static final long serialVersionUID = 1L;

        private final boolean onWrite;

        Failing(boolean onWrite) {
            this.onWrite = onWrite;
        }

        private void writeObject(ObjectOutputStream out) throws IOException {
            if (onWrite) {
                throw new IllegalStateException("no");
            }
            out.defaultWriteObject();
        }

        private void readObject(ObjectInputStream in) {
            throw new IllegalStateException("no");
        }
    }

    @Test
    void tooDeepNestingIsReported() {
        Node chain = null;
        for (int i = 0; i < 200_000; i++) {
            chain = new Node(i, chain);
        }
        Node deep = chain;
        assertThatThrownBy(() -> codec.encode(field(deep), FORM))
                .isInstanceOf(SessionStateException.class)
                .hasMessageStartingWith("DSS-0305");
    }

    @Test
    void whatFitsTheStackIsNotTooDeepToRead() {
        Node chain = null;
        for (int i = 0; i < 290; i++) {
            chain = new Node(i, chain);
        }
        assertThat(roundTrip(field(chain)).fields()).containsKey("field");
    }

    @Test
    void aNewerSchemaIsLeftAlone() {
        byte[] encoded = codec.encode(new BeanState(65535, Map.of()), FORM);
        assertThat(codec.decode(encoded, Samples.form(65535)).schema()).isEqualTo(65535);
        assertThatThrownBy(() -> codec.decode(encoded, Samples.form(65534)))
                .isInstanceOf(NewerStateException.class)
                .hasMessageStartingWith("DSS-0303")
                .hasMessageContaining("65535");
    }

    @Test
    void aNewerFormatOrPackingIsLeftAlone() {
        byte[] encoded = codec.encode(field(1), FORM);
        for (int at = 0; at < 2; at++) {
            byte[] newer = encoded.clone();
            newer[at] = 2;
            assertThatThrownBy(() -> codec.decode(newer, FORM))
                    .isInstanceOf(NewerStateException.class)
                    .hasMessageStartingWith("DSS-0302");
        }
    }

    @Test
    void damageIsAlwaysASessionStateException() {
        byte[] encoded = codec.encode(Cart.ofLines(3).state(), FORM);
        for (int length = 0; length < encoded.length; length++) {
            byte[] cut = Arrays.copyOf(encoded, length);
            assertThatThrownBy(() -> codec.decode(cut, FORM)).isInstanceOf(SessionStateException.class);
        }
        Random random = new Random(1);
        for (int i = 0; i < 3000; i++) {
            byte[] garbled = encoded.clone();
            garbled[random.nextInt(garbled.length)] ^= (byte) (1 + random.nextInt(255));
            try {
                codec.decode(garbled, FORM);
            } catch (SessionStateException expected) {
                assertThat(expected).hasMessageContaining("'cart'");
            }
        }
    }

    @Test
    void aTooLargeBeanIsRefusedOnBothSides() {
        StateCodec small = new StateCodec(10_000);
        byte[] zeros = new byte[10_000];
        assertThatThrownBy(() -> small.encode(field(zeros), FORM))
                .isInstanceOf(SessionTooLargeException.class)
                .hasMessageStartingWith("DSS-0306")
                .hasMessageContaining("10000");
        byte[] bomb = codec.encode(field(zeros), FORM);
        assertThat(bomb).hasSizeLessThan(200);
        assertThatThrownBy(() -> small.decode(bomb, FORM))
                .isInstanceOf(SessionStateException.class)
                .hasMessageStartingWith("DSS-0309");
    }

    @Test
    void anArrayThatIsLongerThanItsStreamIsRefused() {
        byte[] honest =
                PayloadWriter.write(Map.of("a", new long[3]), FORM, LIMIT).bytes();
        int at = honest.length - 3 * Long.BYTES - Integer.BYTES;
        honest[at] = 0x0f;
        byte[] claim = new StateFrame(0, honest).pack();
        assertThatThrownBy(() -> codec.decode(claim, FORM))
                .isInstanceOf(SessionStateException.class)
                .hasMessageStartingWith("DSS-0311");
    }

    @Test
    void theProcessWideFilterDoesNotApply() {
        if (ObjectInputFilter.Config.getSerialFilter() == null) {
            ObjectInputFilter.Config.setSerialFilter(ObjectInputFilter.Config.createFilter("maxarray=100000"));
        }
        BeanState back = roundTrip(field(new long[200_000]));
        assertThat((long[]) back.fields().get("field")).hasSize(200_000);
    }

    @Test
    void largeSparseCollectionsAreWithinTheLimits() {
        Map<Integer, Object> map = new HashMap<>(1 << 16);
        map.put(1, null);
        assertThat(roundTrip(field(map)).fields()).containsEntry("field", map);
        Set<Object> many = new HashSet<>();
        for (int i = 0; i < 50_000; i++) {
            many.add(i);
        }
        assertThat(roundTrip(field(many)).fields()).containsEntry("field", many);
    }

    @Test
    void fieldsAreWrittenInOrder() {
        assertThat(codec.encode(state("b", 1, "a", 2), FORM)).isEqualTo(codec.encode(state("a", 2, "b", 1), FORM));
    }

    @Test
    void toStringShowsNoValues() {
        assertThat(state("pin", "secret").toString()).contains("pin").doesNotContain("secret");
    }

    @Test
    void refusesASchemaThatDoesNotFit() {
        assertThatThrownBy(() -> new BeanState(65536, Map.of())).hasMessageContaining("schema");
        assertThatThrownBy(() -> new BeanState(-1, Map.of())).hasMessageContaining("schema");
    }
}
