package io.distributedsession.scope.evolution;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.distributedsession.DistributedSession;
import io.distributedsession.SessionConflictException;
import io.distributedsession.SessionStateException;
import io.distributedsession.scope.Browser;
import io.distributedsession.state.NewerStateException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The rows of {@code docs/class-evolution.md}: two builds of one application on the same tables, as during and after a rolling
 * deployment.
 */
class EvolutionTest {

    private static final String RAISED = "@StoredAs(value = \"cart\", schema = 1)";

    private static final String SAME = "@StoredAs(\"cart\")";

    private static final String OTHER_BEAN = """
            @DistributedSessionScoped @StoredAs("visits") public class Visits implements Serializable {
                private int count;
                public int count() { return ++count; }
            }
            """;

    @TempDir
    Path directory;

    private final List<Build> builds = new ArrayList<>();

    @AfterEach
    void stop() {
        builds.forEach(Build::close);
    }

    private Build build(Map<String, String> sources) {
        Build build = Build.of(directory, sources);
        builds.add(build);
        return build;
    }

    /** A build with one scoped bean, {@code Cart}, and a bean that never changes. */
    private Build build(String form, String body, String... others) {
        Map<String, String> sources = new HashMap<>();
        sources.put("Cart", cart(form, body));
        sources.put("Visits", OTHER_BEAN);
        for (int i = 0; i < others.length; i += 2) {
            sources.put(others[i], others[i + 1]);
        }
        return build(sources);
    }

    private static String cart(String form, String body) {
        return "@DistributedSessionScoped " + form + " public class Cart implements Serializable {"
                + "private List<String> items = new ArrayList<>();"
                + "public void add(String item) { items.add(item); }"
                + "public List<String> items() { return new ArrayList<>(items); }" + body + "}";
    }

    private static String field(String type, String first) {
        return "private " + type + " extra = " + first + ";"
                + "public Object extra() { return extra; }"
                + "public void extra(Object value) { extra = (" + type + ") value; }";
    }

    private static final String GET_AND_SET_NOTE = """
            private String note = "none";
            public String note() { return note; }
            public void write(String text) { note = text; }
            """;

    private static final String COUNTING = "private int count = 10; public int count() { return count; }"
            + "public int increment() { return ++count; }";

    // --- field added

    @Test
    void addedField_hasItsFirstValue_andReadingItWritesNothing() {
        Build old = build(SAME, "");
        Build now = build(SAME, GET_AND_SET_NOTE);
        Browser visitor = old.browser();
        old.request(visitor, "Cart", "add", "tea");

        assertThat(now.request(visitor, "Cart", "note")).isEqualTo("none");
        assertThat(visitor.gotCookie()).as("nothing was written").isFalse();
        now.request(visitor, "Cart", "write", "gift");
        assertThat(visitor.gotCookie()).isTrue();
        assertThat(now.request(visitor, "Cart", "note")).isEqualTo("gift");
        assertThat(now.request(visitor, "Cart", "items")).isEqualTo(List.of("tea"));
    }

    @Test
    void addedNumber_doesNotMakeParallelRequestsConflict() {
        Build old = build(SAME, "");
        Build now = build(SAME, COUNTING);
        Browser visitor = old.browser();
        old.request(visitor, "Cart", "add", "tea");
        now.request(visitor, "Cart", "count");
        Browser tab = visitor.tab();

        visitor.request(() -> {
            now.call("Cart", "add", "milk");
            now.request(tab, "Cart", "add", "coffee");
        });

        assertThat((List<?>) now.request(visitor, "Cart", "items")).hasSize(3);
    }

    @Test
    void addedNumberWithAdd_countsBothFromItsFirstValue() {
        Build old = build(SAME, "");
        Build now = build(SAME, "@Merge(Merge.Rule.ADD) " + COUNTING);
        Browser visitor = old.browser();
        old.request(visitor, "Cart", "add", "tea");
        now.request(visitor, "Cart", "count");
        Browser tab = visitor.tab();

        visitor.request(() -> {
            now.call("Cart", "increment");
            now.request(tab, "Cart", "increment");
        });

        assertThat(now.request(visitor, "Cart", "count")).isEqualTo(12);
    }

    // --- field removed

    @Test
    void removedField_isKeptForTheOldBuild() {
        Build old = build(SAME, GET_AND_SET_NOTE);
        Build now = build(SAME, "");
        Browser visitor = old.browser();
        old.request(visitor, "Cart", "write", "gift");

        now.request(visitor, "Cart", "add", "tea");

        assertThat(old.request(visitor, "Cart", "note")).isEqualTo("gift");
        assertThat(old.request(visitor, "Cart", "items")).isEqualTo(List.of("tea"));
    }

    @Test
    void oldBuildThatMergesWithTheNewOne_keepsTheFieldsOfBoth() {
        Build old = build(SAME, "");
        Build now = build(SAME, GET_AND_SET_NOTE);
        Browser visitor = old.browser();
        old.request(visitor, "Cart", "add", "tea");
        Browser tab = visitor.tab();

        visitor.request(() -> {
            old.call("Cart", "add", "milk");
            now.request(tab, "Cart", "write", "gift");
        });

        assertThat(now.request(visitor, "Cart", "note")).isEqualTo("gift");
        assertThat(now.request(visitor, "Cart", "items")).isEqualTo(List.of("tea", "milk"));
    }

    @Test
    void fieldOfATypeThatThisBuildLacks_isAnOutageForTheRequest_andNothingIsOverwritten() {
        Build old = build(SAME, "");
        Build now = build(SAME, field("Gift", "null") + "public void wrap() { extra = new Gift(); }", "Gift", GIFT);
        Browser visitor = now.browser();
        now.request(visitor, "Cart", "wrap");

        assertThatThrownBy(() -> old.request(visitor, "Cart", "add", "tea"))
                .isInstanceOf(NewerStateException.class)
                .hasMessageContaining("DSS-0314")
                .hasMessageContaining("'extra'");

        assertThat(now.request(visitor, "Cart", "extra")).isNotNull();
        assertThat(now.request(visitor, "Cart", "items")).isEqualTo(List.of());
    }

    private static final String GIFT = "public class Gift implements Serializable { private String ribbon = \"red\"; }";

    @Test
    void fieldRemovedWithItsTypeUnderAHigherSchema_isDropped() {
        Build old = build(SAME, field("Gift", "null") + "public void wrap() { extra = new Gift(); }", "Gift", GIFT);
        Build now = build(RAISED, "");
        Browser visitor = old.browser();
        old.request(visitor, "Cart", "add", "tea");
        old.request(visitor, "Cart", "wrap");

        assertThat(now.request(visitor, "Cart", "items")).isEqualTo(List.of("tea"));
        assertThat(visitor.gotCookie()).as("nothing was written").isFalse();
        now.request(visitor, "Cart", "add", "milk");
        assertThat(now.request(visitor, "Cart", "items")).isEqualTo(List.of("tea", "milk"));
    }

    // --- field renamed or moved

    @Test
    void renamedField_isRemovedAndAdded() {
        Build old = build(SAME, GET_AND_SET_NOTE);
        Build now =
                build(SAME, GET_AND_SET_NOTE.replace("note = ", "remark = ").replace("return note", "return remark"));
        Browser visitor = old.browser();
        old.request(visitor, "Cart", "write", "gift");

        assertThat(now.request(visitor, "Cart", "note")).isEqualTo("none");
        now.request(visitor, "Cart", "write", "wrapped");

        assertThat(old.request(visitor, "Cart", "note")).isEqualTo("gift");
        assertThat(now.request(visitor, "Cart", "note")).isEqualTo("wrapped");
    }

    @Test
    void fieldMovedToASuperclass_isKept() {
        Build old = build(SAME, GET_AND_SET_NOTE);
        Build now = build(Map.of(
                "Cart",
                cart(SAME, "").replace("public class Cart implements", "public class Cart extends Noted implements"),
                "Noted",
                "public class Noted {" + GET_AND_SET_NOTE + "}"));
        Browser visitor = old.browser();
        old.request(visitor, "Cart", "write", "gift");

        assertThat(now.request(visitor, "Cart", "note")).isEqualTo("gift");
    }

    // --- field retyped

    @Test
    void widenedPrimitive_isKept() {
        Build old = build(SAME, "private int count = 3; public void touch() { count = 4; }");
        Build now = build(SAME, "private long count; public long count() { return count; }");
        Browser visitor = old.browser();
        old.request(visitor, "Cart", "touch");

        assertThat(now.request(visitor, "Cart", "count")).isEqualTo(4L);
    }

    @Test
    void retypedField_isRefused_andNothingIsOverwritten_andTheSessionCanBeEnded() {
        Build old = build(SAME, field("Integer", "3"));
        Build now = build(SAME, field("String", "\"three\""));
        Browser visitor = old.browser();
        old.request(visitor, "Cart", "extra", 4);

        assertThatThrownBy(() -> now.request(visitor, "Cart", "items"))
                .isInstanceOf(SessionStateException.class)
                .isNotInstanceOf(NewerStateException.class)
                .hasMessageContaining("DSS-0715")
                .hasMessageContaining("@StoredAs(schema)");

        assertThat(old.request(visitor, "Cart", "extra")).isEqualTo(4);
        assertThat(now.request(visitor, "Visits", "count")).as("another bean").isEqualTo(1);
        visitor.request(() -> now.get(DistributedSession.class).invalidate());
        assertThat(visitor.hasCookie()).isFalse();
    }

    @Test
    void retypedFieldUnderAHigherSchema_startsAnewAlone() {
        Build old = build(SAME, field("Integer", "3"));
        Build now = build(RAISED, field("String", "\"three\""));
        Browser visitor = old.browser();
        old.request(visitor, "Cart", "add", "tea");
        old.request(visitor, "Cart", "extra", 4);

        assertThat(now.request(visitor, "Cart", "extra")).isEqualTo("three");
        assertThat(visitor.gotCookie()).as("nothing was written").isFalse();
        assertThat(now.request(visitor, "Cart", "items")).isEqualTo(List.of("tea"));
        now.request(visitor, "Cart", "extra", "four");
        assertThat(now.request(visitor, "Cart", "extra")).isEqualTo("four");
    }

    // --- classes of values

    private static final String HOLDING_A_LINE = "private Line line = new Line();"
            + "public int quantity() { return line.quantity; } public void order(int n) { line.quantity = n; }";

    @Test
    void valueClassWithoutAVersionThatGotAMethodAndAField_isKept() {
        Build old = build(SAME, HOLDING_A_LINE, "Line", "class Line implements Serializable { int quantity = 1; }");
        Build now = build(
                SAME,
                HOLDING_A_LINE + "public String unit() { return line.unit(); }",
                "Line",
                "class Line implements Serializable { int quantity = 1; String unit; String unit() { return unit; } }");
        Browser visitor = old.browser();
        old.request(visitor, "Cart", "order", 4);

        assertThat(now.request(visitor, "Cart", "quantity")).isEqualTo(4);
        assertThat(now.request(visitor, "Cart", "unit"))
                .as("no constructor ran")
                .isNull();
        now.request(visitor, "Cart", "order", 5);
        assertThat(old.request(visitor, "Cart", "quantity")).isEqualTo(5);
    }

    @Test
    void recordThatGotAComponent_isKept() {
        String body = "private Line line; public int quantity() { return line.quantity(); }";
        Build old = build(
                SAME,
                body + "public void order(int n) { line = new Line(n); }",
                "Line",
                "record Line(int quantity) implements Serializable {}");
        Build now = build(SAME, body, "Line", "record Line(int quantity, String unit) implements Serializable {}");
        Browser visitor = old.browser();
        old.request(visitor, "Cart", "order", 4);

        assertThat(now.request(visitor, "Cart", "quantity")).isEqualTo(4);
    }

    @Test
    void valueClassWithAnotherVersion_isRefused_orStartsAnewUnderAHigherSchema() {
        String line =
                "class Line implements Serializable { static final long serialVersionUID = %d; int quantity = 1; }";
        Build old = build(SAME, HOLDING_A_LINE, "Line", line.formatted(1));
        Build now = build(SAME, HOLDING_A_LINE, "Line", line.formatted(2));
        Build raised = build(RAISED, HOLDING_A_LINE, "Line", line.formatted(2));
        Browser visitor = old.browser();
        old.request(visitor, "Cart", "add", "tea");
        old.request(visitor, "Cart", "order", 4);

        assertThatThrownBy(() -> now.request(visitor, "Cart", "quantity"))
                .isInstanceOf(SessionStateException.class)
                .hasMessageContaining("DSS-0307")
                .hasMessageContaining("'line'");
        assertThat(raised.request(visitor, "Cart", "quantity")).isEqualTo(1);
        assertThat(raised.request(visitor, "Cart", "items")).isEqualTo(List.of("tea"));
    }

    @Test
    void movedValueClass_isRefused_orStartsAnewUnderAHigherSchema() {
        Build old = build(SAME, HOLDING_A_LINE, "Line", "class Line implements Serializable { int quantity = 1; }");
        String moved = HOLDING_A_LINE.replace("Line ", "OrderLine ").replace("Line()", "OrderLine()");
        String[] line = {"OrderLine", "class OrderLine implements Serializable { int quantity = 1; }"};
        Build now = build(SAME, moved, line);
        Build raised = build(RAISED, moved, line);
        Browser visitor = old.browser();
        old.request(visitor, "Cart", "add", "tea");
        old.request(visitor, "Cart", "order", 4);

        assertThatThrownBy(() -> now.request(visitor, "Cart", "quantity"))
                .isInstanceOf(SessionStateException.class)
                .hasMessageContaining("shop.Line")
                .hasMessageContaining("'line'");
        assertThat(raised.request(visitor, "Cart", "quantity")).isEqualTo(1);
        assertThat(raised.request(visitor, "Cart", "items")).isEqualTo(List.of("tea"));
    }

    @Test
    void movedBeanClass_isKeptUnderItsStoredName() {
        Build old = build(SAME, "");
        Build now = build(Map.of("Basket", cart(SAME, "").replace("class Cart", "class Basket")));
        Browser visitor = old.browser();
        old.request(visitor, "Cart", "add", "tea");

        assertThat(now.request(visitor, "Basket", "items")).isEqualTo(List.of("tea"));
    }

    // --- enum constant gone

    @Test
    void enumConstantGone_isRefused_orStartsAnewUnderAHigherSchema() {
        String body = "private Set<Size> sizes = new HashSet<>(); public int sizes() { return sizes.size(); }"
                + "private Size size = Size.M; public String size() { return size.name(); }"
                + "private String zone = \"north\"; public String zone() { return zone; }"
                + "public void choose(String name) { size = Size.valueOf(name); sizes.add(size); zone = name; }";
        Build old = build(SAME, body, "Size", "enum Size { S, M, L }");
        Build now = build(SAME, body, "Size", "enum Size { M, L }");
        Build raised = build(RAISED, body, "Size", "enum Size { M, L }");
        Browser visitor = old.browser();
        old.request(visitor, "Cart", "add", "tea");
        old.request(visitor, "Cart", "choose", "S");

        assertThatThrownBy(() -> now.request(visitor, "Cart", "items"))
                .isInstanceOf(SessionStateException.class)
                .hasMessageContaining("DSS-0307");
        assertThat(old.request(visitor, "Cart", "size")).isEqualTo("S");
        assertThat(raised.request(visitor, "Cart", "size")).isEqualTo("M");
        assertThat(raised.request(visitor, "Cart", "sizes")).isEqualTo(0);
        assertThat(raised.request(visitor, "Cart", "zone")).as("a later field").isEqualTo("S");
        assertThat(raised.request(visitor, "Cart", "items")).isEqualTo(List.of("tea"));
    }

    // --- beans

    @Test
    void newBean_isKeptByTheOldBuild() {
        Build old = build(Map.of("Cart", cart(SAME, "")));
        Build now = build(SAME, "");
        Browser visitor = now.browser();
        now.request(visitor, "Visits", "count");

        old.request(visitor, "Cart", "add", "tea");

        assertThat(now.request(visitor, "Visits", "count")).isEqualTo(2);
        assertThat(now.request(visitor, "Cart", "items")).isEqualTo(List.of("tea"));
    }

    @Test
    void goneBean_staysStoredThroughARotation_andGoesWithTheSession() {
        Build old = build(SAME, "");
        Build now = build(Map.of("Cart", cart(SAME, "")));
        Browser visitor = old.browser();
        old.request(visitor, "Visits", "count");

        now.request(visitor, "Cart", "add", "tea");
        visitor.request(() -> now.get(DistributedSession.class).rotateId());
        assertThat(old.request(visitor, "Visits", "count")).isEqualTo(2);

        now.request(visitor, "Cart", "items");
        visitor.request(() -> now.get(DistributedSession.class).invalidate());
        assertThat(old.request(visitor, "Visits", "count")).as("a new session").isEqualTo(1);
    }

    // --- downgrade during a rolling deployment

    @Test
    void newerForm_isAnOutageForRequestsThatNeedTheBean_andNothingIsOverwritten() {
        Build old = build(SAME, "");
        Build now = build(RAISED, GET_AND_SET_NOTE);
        Browser visitor = now.browser();
        now.request(visitor, "Cart", "write", "gift");

        assertThatThrownBy(() -> old.request(visitor, "Cart", "add", "tea"))
                .isInstanceOf(NewerStateException.class)
                .hasMessageContaining("DSS-0303")
                .hasMessageContaining("schema 1");
        assertThat(old.request(visitor, "Visits", "count")).as("another bean").isEqualTo(1);

        assertThat(now.request(visitor, "Cart", "note")).isEqualTo("gift");
        assertThat(now.request(visitor, "Cart", "items")).isEqualTo(List.of());
        assertThat(now.request(visitor, "Visits", "count")).isEqualTo(2);
    }

    @Test
    void higherSchema_isWrittenWithTheFirstChangeOnly() {
        Build old = build(SAME, "");
        Build now = build(RAISED, GET_AND_SET_NOTE);
        Browser visitor = old.browser();
        old.request(visitor, "Cart", "add", "tea");

        now.request(visitor, "Cart", "note");
        assertThat(old.request(visitor, "Cart", "items")).as("after a read").isEqualTo(List.of("tea"));
        now.request(visitor, "Cart", "write", "gift");
        assertThatThrownBy(() -> old.request(visitor, "Cart", "items")).isInstanceOf(NewerStateException.class);
    }

    @Test
    void requestsOfBothFormsAtOnce_areAConflictRatherThanAGuess() {
        Build old = build(SAME, "");
        Build now = build(RAISED, GET_AND_SET_NOTE);
        Browser visitor = old.browser();
        old.request(visitor, "Cart", "add", "tea");
        Browser tab = visitor.tab();

        now.request(tab, "Visits", "count");
        assertThatThrownBy(() -> tab.request(() -> {
                    now.call("Cart", "write", "gift");
                    old.request(visitor, "Cart", "add", "milk");
                }))
                .isInstanceOf(SessionConflictException.class);
        assertThat(old.request(visitor, "Cart", "items")).isEqualTo(List.of("tea", "milk"));
    }
}
