package io.distributedsession.state;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Vector;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Supplier;

import io.distributedsession.state.Samples.Colour;
import io.distributedsession.state.Samples.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static io.distributedsession.state.Merges.assertConflict;
import static io.distributedsession.state.Merges.assertConflictOneWay;
import static io.distributedsession.state.Merges.merged;
import static io.distributedsession.state.Merges.with;
import static org.assertj.core.api.Assertions.assertThat;

class CollectionMergeTest {

    /** A line of an order: equal by its product, whatever the quantity. */
    private record Line(String product, String quantity) implements Serializable, Comparable<Line> {

        @Override
        public boolean equals(Object other) {
            return other instanceof Line line && line.product.equals(product);
        }

        @Override
        public int hashCode() {
            return product.hashCode();
        }

        @Override
        public int compareTo(Line line) {
            return product.compareTo(line.product);
        }
    }

    private static Set<Object> set(Object... elements) {
        return with(HashSet::new, elements);
    }

    private static List<Object> list(Object... elements) {
        return with(ArrayList::new, elements);
    }

    private static Map<Object, Object> map(Object... keysAndValues) {
        return fill(new HashMap<>(), keysAndValues);
    }

    private static Map<Object, Object> fill(Map<Object, Object> map, Object... keysAndValues) {
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    @Test
    void setsAreMergedByElement() {
        assertThat(merged(set("a", "b"), set("a", "b", "c"), set("a", "b", "d")))
                .isEqualTo(set("a", "b", "c", "d"));
        assertThat(merged(set("a", "b"), set("a"), set("a", "b", "d"))).isEqualTo(set("a", "d"));
        assertThat(merged(set("a", "b"), set("a"), set("b"))).isEqualTo(set());
    }

    @Test
    void anElementAddedOrRemovedOnBothSidesIsAgreed() {
        assertThat(merged(set(1), set(1, 5), set(1, 5))).isEqualTo(set(1, 5));
        assertThat(merged(set("a", "b"), set("a"), set("a", "c"))).isEqualTo(set("a", "c"));
        assertThat(merged(set("a", "b"), set("a"), set("a"))).isEqualTo(set("a"));
    }

    @Test
    void anElementOfASetRemovedAndChangedIsAConflict() {
        assertConflict(set(new Line("a", "1")), set(new Line("a", "2")), set());
        assertConflict(set(new Line("a", "1")), set(new Line("a", "2")), set(new Line("a", "3")));
        assertConflict(
                with(TreeSet::new, new Line("a", "1")), with(TreeSet::new, new Line("a", "2")), with(TreeSet::new));
    }

    @Test
    void anElementOfASetChangedOnOneSideTakesThatSide() {
        Set<?> merged = (Set<?>)
                merged(set(new Line("a", "1")), set(new Line("a", "2")), set(new Line("a", "1"), new Line("b", "1")));
        assertThat(merged)
                .extracting(Object::toString)
                .containsExactlyInAnyOrder("Line[product=a, quantity=2]", "Line[product=b, quantity=1]");
    }

    @Test
    void anEqualKeyOfAnotherStateIsAChange() {
        Map<Object, Object> base = map(new Line("a", "1"), "x");
        Map<?, ?> merged = (Map<?, ?>)
                merged(base, map(new Line("a", "2"), "x"), map(new Line("a", "1"), "x", new Line("b", "1"), "y"));
        assertThat(merged.keySet())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder("Line[product=a, quantity=2]", "Line[product=b, quantity=1]");
        assertConflict(base, map(new Line("a", "2"), "x"), map(new Line("a", "3"), "x"));
        assertConflict(base, map(new Line("a", "2"), "x"), map());
    }

    @Test
    void elementsWithoutEqualsCannotBeMatched() {
        assertConflict(set(), set(new Node("a", null)), set(new Node("b", null)));
        assertConflict(map(), map(new Node("a", null), "x"), map(new Node("b", null), "x"));
    }

    @Test
    void theirOrderInAHashTableIsNoChange() {
        Set<Object> many = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            many.add(new Node(i, null));
        }
        assertThat(merged(many, set(), many)).isEqualTo(set());
        assertThat(merged(many, many, set())).isEqualTo(set());
        assertThat(merged(map("a", many), map("a", many, "b", 1), map("a", set())))
                .isEqualTo(map("a", set(), "b", 1));
    }

    @Test
    void aSortedCollectionFindsKeysByItsComparator() {
        Set<Object> base = new TreeSet<>(Arrays.asList(new BigDecimal("1.0")));
        Set<Object> theirs = new TreeSet<>(Arrays.asList(new BigDecimal("1.0"), new BigDecimal("2.0")));
        Set<Object> mine = new TreeSet<>(Arrays.asList(new BigDecimal("1.0"), new BigDecimal("2.00")));
        assertConflict(base, theirs, mine);
        assertConflictOneWay(base, set(new BigDecimal("2.0"), new BigDecimal("2.00")), mine, MergeRules.DEFAULT);
    }

    @Test
    void mapsAreMergedByKey() {
        assertThat(merged(map("a", 1, "b", 1), map("a", 2, "b", 1), map("a", 1, "b", 2, "c", 1)))
                .isEqualTo(map("a", 2, "b", 2, "c", 1));
        assertThat(merged(map("a", 1, "b", 1), map("b", 1), map("a", 1))).isEqualTo(map());
        assertThat(merged(map("a", "x"), map("a", null), map("a", "x", "b", null)))
                .isEqualTo(map("a", null, "b", null));
    }

    @Test
    void aKeyChangedOnBothSidesFollowsTheRulesOfItsValue() {
        assertThat(merged(map(), map("a", "x"), map("a", "x"))).isEqualTo(map("a", "x"));
        assertConflict(map(), map("a", "x"), map("a", "y"));
        assertConflict(map("a", 3), map("a", 4), map("a", 4));
        assertConflict(map(), map("a", 1), map("a", 1));
    }

    @Test
    void collectionsInAMapAreMergedInTurn() {
        assertThat(merged(
                        map("l", list("a"), "s", set("a"), "m", map("k", 1)),
                        map("l", list("a", "b"), "s", set("a", "b"), "m", map("k", 2)),
                        map("l", list("a", "c"), "s", set("a", "c"), "m", map("k", 1, "j", 1))))
                .isEqualTo(map("l", list("a", "b", "c"), "s", set("a", "b", "c"), "m", map("k", 2, "j", 1)));
    }

    @Test
    void aKeyRemovedAndChangedIsAConflict() {
        assertConflict(map("a", "x"), map(), map("a", "y"));
        assertConflict(map("a", 1), map(), map("a", 2));
        assertConflict(map("a", list()), map(), map("a", list("x")));
    }

    @Test
    void aKeyRemovedOnBothSidesIsAgreed() {
        assertThat(merged(map("a", 1, "b", 1), map("b", 1), map("b", 1, "c", 1)))
                .isEqualTo(map("b", 1, "c", 1));
    }

    @Test
    void listsThatWereAppendedToAreMerged() {
        assertThat(merged(list("a"), list("a", "b"), list("a", "c", "d"))).isEqualTo(list("a", "b", "c", "d"));
        assertThat(merged(list(1), list(1, 2), list(1, 2))).isEqualTo(list(1, 2, 2));
        assertThat(merged(List.of(), list("b"), list("c"))).isEqualTo(list("b", "c"));
    }

    @Test
    void listsChangedInAnotherWayAreAConflict() {
        assertConflict(list("a"), list("b", "a"), list("a", "c"));
        assertConflict(list("a", "b"), list("a"), list("a", "b", "c"));
        assertConflict(list("a"), list(), list());
        assertConflict(null, list("a"), list("a"));
    }

    @Test
    void aNewSetOrMapIsMergedAsIfItHadBeenEmpty() {
        assertThat(merged(null, set("a"), set("b"))).isEqualTo(set("a", "b"));
        assertThat(merged(null, map("a", 1), map("b", 1))).isEqualTo(map("a", 1, "b", 1));
        assertConflict("text", set("a"), set("b"));
        assertConflict(list(), map("a", 1), map("b", 1));
    }

    @Test
    void collectionsOfDifferentKindsAreAConflict() {
        assertConflict(set(), set("a"), list("a"));
        assertConflict(map(), map("a", 1), null);
        assertConflict(list(), list("a"), "a");
    }

    static List<Supplier<Map<Object, Object>>> mapTypes() {
        return List.of(
                HashMap::new,
                LinkedHashMap::new,
                () -> new LinkedHashMap<>(16, 0.5F, true),
                TreeMap::new,
                () -> new TreeMap<>(Collections.reverseOrder()),
                ConcurrentHashMap::new,
                ConcurrentSkipListMap::new);
    }

    @ParameterizedTest
    @MethodSource("mapTypes")
    void mapsKeepTheirType(Supplier<Map<Object, Object>> type) {
        Map<Object, Object> expected = fill(type.get(), "a", 1, "d", 1, "c", 1, "b", 1);
        Object merged = merged(
                fill(type.get(), "a", 1, "x", 1),
                fill(type.get(), "a", 1, "b", 1),
                fill(type.get(), "a", 1, "d", 1, "c", 1, "x", 1));
        assertSameState(merged, expected);
    }

    static List<Supplier<Set<Object>>> setTypes() {
        return List.of(
                HashSet::new,
                LinkedHashSet::new,
                TreeSet::new,
                () -> new TreeSet<>(Collections.reverseOrder()),
                ConcurrentSkipListSet::new,
                CopyOnWriteArraySet::new);
    }

    @ParameterizedTest
    @MethodSource("setTypes")
    void setsKeepTheirType(Supplier<Set<Object>> type) {
        Object merged = merged(with(type, "a", "x"), with(type, "a", "b"), with(type, "a", "d", "c", "x"));
        assertSameState(merged, with(type, "a", "d", "c", "b"));
    }

    static List<Supplier<List<Object>>> listTypes() {
        return List.of(ArrayList::new, LinkedList::new, Vector::new, CopyOnWriteArrayList::new);
    }

    @ParameterizedTest
    @MethodSource("listTypes")
    void listsKeepTheirType(Supplier<List<Object>> type) {
        Object merged = merged(with(type, "a"), with(type, "a", "b"), with(type, "a", "c"));
        assertSameState(merged, with(type, "a", "b", "c"));
    }

    /** The same in type, order and comparator. */
    private static void assertSameState(Object actual, Object expected) {
        assertThat(actual).hasSameClassAs(expected);
        assertThat(elements(actual)).isEqualTo(elements(expected));
        if (actual instanceof TreeMap<?, ?> map) {
            assertThat((Object) map.comparator()).isEqualTo(((TreeMap<?, ?>) expected).comparator());
        }
        if (actual instanceof TreeSet<?> set) {
            assertThat((Object) set.comparator()).isEqualTo(((TreeSet<?>) expected).comparator());
        }
    }

    private static List<Object> elements(Object collection) {
        return new ArrayList<>(collection instanceof Map<?, ?> map ? map.entrySet() : (Collection<?>) collection);
    }

    @Test
    void aHashtableStaysOne() {
        assertThat(merged(new Hashtable<>(), new Hashtable<>(Map.of("a", 1)), new Hashtable<>(Map.of("b", 1))))
                .isInstanceOf(Hashtable.class)
                .isEqualTo(map("a", 1, "b", 1));
    }

    @Test
    void anAccessOrderedMapStaysOne() {
        Supplier<Map<Object, Object>> type = () -> new LinkedHashMap<>(16, 0.75F, true);
        Map<?, ?> merged =
                (Map<?, ?>) merged(fill(type.get()), fill(type.get(), "a", 1), fill(type.get(), "b", 1, "c", 1));
        merged.get("b");
        assertThat(elements(merged)).hasToString("[c=1, a=1, b=1]");
    }

    @Test
    void enumCollectionsKeepTheirType() {
        assertThat(merged(EnumSet.noneOf(Colour.class), EnumSet.of(Colour.RED), EnumSet.of(Colour.BLUE)))
                .isInstanceOf(EnumSet.class)
                .isEqualTo(EnumSet.of(Colour.RED, Colour.BLUE));
        Map<Colour, String> blue = new EnumMap<>(Map.of(Colour.BLUE, "b"));
        Map<Colour, String> red = new EnumMap<>(Map.of(Colour.RED, "r"));
        assertThat(merged(new EnumMap<>(Colour.class), red, blue))
                .isInstanceOf(EnumMap.class)
                .isEqualTo(Map.of(Colour.RED, "r", Colour.BLUE, "b"));
    }

    @Test
    void theTypeIsThatOfMine() {
        Object merged = merged(set("a"), with(LinkedHashSet::new, "a", "b"), with(TreeSet::new, "a", "c"));
        assertThat(merged).isInstanceOf(TreeSet.class).isEqualTo(set("a", "b", "c"));
    }

    @Test
    void whatMyTypeCannotHoldIsAConflict() {
        Map<Object, Object> mine = fill(new ConcurrentHashMap<>(), "b", "y");
        assertConflictOneWay(map(), map("a", null), mine, MergeRules.DEFAULT);
        assertConflictOneWay(set(), set("a"), with(TreeSet::new, 1), MergeRules.DEFAULT);
    }

    private static final class Recent extends LinkedHashMap<Object, Object> {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void unmodifiableAndUnknownCollectionsAreAConflict() {
        assertConflict(Set.of(), Set.of("a"), Set.of("b"));
        assertConflict(List.of(), List.of("a"), List.of("b"));
        assertConflict(Map.of(), Map.of("a", "x"), Map.of("b", "x"));
        assertConflict(Map.of(), map("a", "x"), Map.of("b", "x"));
        assertConflict(Set.of(), Collections.unmodifiableSet(set("a")), Collections.unmodifiableSet(set("b")));
        assertConflict(new Recent(), fill(new Recent(), "a", "x"), fill(new Recent(), "b", "x"));
    }

    @Test
    void unmodifiableCollectionsChangedOnOneSideTakeThatSide() {
        Set<String> many = Set.of("a", "b", "c", "d", "e", "f", "g", "h");
        for (int i = 0; i < 50; i++) {
            List<String> shuffled = new ArrayList<>(many);
            Collections.shuffle(shuffled);
            Set<String> same = Set.copyOf(new LinkedHashSet<>(shuffled));
            assertThat(merged(many, Set.of("z"), same)).isEqualTo(Set.of("z"));
            assertThat(merged(many, same, Set.of("z"))).isEqualTo(Set.of("z"));
        }
    }

    @Test
    void aMapThatShrankIsUnchanged() {
        Map<Object, Object> base = map("a", list("x"));
        Map<Object, Object> mine = new HashMap<>(1 << 12);
        mine.putAll(base);
        assertThat(merged(base, map("b", 1), mine)).isEqualTo(map("b", 1));
    }

    @Test
    void listsOfObjectsWithoutEqualsAreMerged() {
        List<?> merged = (List<?>) merged(
                list(new Node("a", null)),
                list(new Node("a", null), new Node("b", null)),
                list(new Node("a", null), new Node("c", null)));
        assertThat(merged).extracting("value").containsExactly("a", "b", "c");
    }

    @Test
    void aComparatorOfTheApplicationIsKept() {
        Comparator<String> byLength = (Comparator<String> & Serializable) (a, b) -> a.length() - b.length();
        Set<Object> base = new TreeSet<>(compare(byLength));
        Set<Object> theirs = new TreeSet<>(compare(byLength));
        Set<Object> mine = new TreeSet<>(compare(byLength));
        theirs.add("aaa");
        mine.add("b");
        assertThat(elements(merged(base, theirs, mine))).isEqualTo(List.of("b", "aaa"));
        mine.add("ccc");
        assertConflict(base, theirs, mine);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Comparator<Object> compare(Comparator<String> comparator) {
        return (Comparator) comparator;
    }
}
