package io.distributedsession.suite;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.distributedsession.launcher.Server;
import io.distributedsession.suite.app.PlainResource;
import io.distributedsession.suite.app.SessionResource;
import io.distributedsession.suite.builds.BuildApplication;
import io.distributedsession.suite.builds.CallResource;
import io.distributedsession.suite.support.Answer;
import io.distributedsession.suite.support.Brand;
import io.distributedsession.suite.support.KnownBugs;
import io.distributedsession.suite.support.LaunchedServer;
import io.distributedsession.suite.support.Node;
import io.distributedsession.suite.support.PortBlock;
import io.distributedsession.suite.support.Sources;
import io.distributedsession.suite.support.SuiteWar;
import io.distributedsession.suite.support.Visitor;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two builds of one application on two nodes, as during a rolling deployment. A bean for each case, so that one deployment of
 * each build has all of them; {@code docs/class-evolution.md} says what is promised, {@code EvolutionTest} has every row of it.
 */
@ExtendWith(KnownBugs.class)
class EvolutionIT {

    private static final String LINE = "private %s line; public void order(String n) { line = new %s(%s); }"
            + "public int quantity() { return line == null ? 0 : line.quantity(); }";
    private static final String SIZE = "private Size size = Size.M; public String size() { return size.name(); }"
            + "public void choose(String name) { size = Size.valueOf(name); }";

    private static final Map<String, String> OLD = Map.ofEntries(
            bean("Cart", "@StoredAs(\"cart\")", items()),
            bean("Visits", "", visits()),
            bean(
                    "Price",
                    "",
                    "private int amount; public void set(String a) { amount = Integer.parseInt(a); }"
                            + "public String amount() { return \"\" + amount; }"),
            bean(
                    "Meter",
                    "",
                    "private int read; public void read(String r) { read = Integer.parseInt(r); }"
                            + "public String shown() { return \"\" + read; }"),
            bean(
                    "Checkout",
                    "@StoredAs(\"checkout\")",
                    items() + "private int rank = 3; public void rank(String r) { rank = Integer.parseInt(r); }"),
            bean("Order", "", LINE.formatted("Line", "Line", "Integer.parseInt(n)")),
            Map.entry("Line", "record Line(int quantity) implements Serializable {}"),
            bean("Box", "", LINE.formatted("Pack", "Pack", "Integer.parseInt(n)")),
            Map.entry("Pack", "record Pack(int quantity) implements Serializable {}"),
            bean("Shirt", "", SIZE),
            Map.entry("Size", "enum Size { S, M, L }"),
            bean("Basket", "@StoredAs(\"basket\")", items()),
            bean("Coupon", "", visits()),
            bean("Parcel", "@StoredAs(\"parcel\")", items()));

    private static final Map<String, String> NEW = Map.ofEntries(
            bean(
                    "Cart",
                    "@StoredAs(\"cart\")",
                    items() + "private String note = \"none\";"
                            + "public String note() { return note; } public void write(String text) { note = text; }"),
            bean("Visits", "", visits()),
            bean(
                    "Price",
                    "",
                    "private String amount = \"0\"; public void set(String a) { amount = a; }"
                            + "public String amount() { return amount; }"),
            bean("Meter", "", "private long read; public String shown() { return \"\" + read; }"),
            bean(
                    "Checkout",
                    "@StoredAs(value = \"checkout\", schema = 1)",
                    items() + "private String rank = \"third\"; public String shown() { return rank; }"),
            bean("Order", "", LINE.formatted("Line", "Line", "Integer.parseInt(n), \"kg\"")),
            Map.entry("Line", "record Line(int quantity, String unit) implements Serializable {}"),
            bean("Box", "", LINE.formatted("Carton", "Carton", "Integer.parseInt(n)")),
            Map.entry("Carton", "record Carton(int quantity) implements Serializable {}"),
            bean("Shirt", "", SIZE),
            Map.entry("Size", "enum Size { M, L }"),
            bean("Trolley", "@StoredAs(\"basket\")", items()),
            bean("Wish", "", visits()),
            bean(
                    "Parcel",
                    "@StoredAs(\"parcel\")",
                    items()
                            + "private Gift gift; public void wrap() { gift = new Gift(); }"
                            + "public boolean wrapped() { return gift != null; }"),
            Map.entry("Gift", "class Gift implements Serializable { String ribbon = \"red\"; }"));

    private static Server oldServer;
    private static Server newServer;

    private final Visitor visitor = new Visitor();
    private final Node before = new Node("old", oldServer.uri());
    private final Node now = new Node("new", newServer.uri());

    private static Map.Entry<String, String> bean(String name, String annotation, String body) {
        return Map.entry(
                name,
                "@DistributedSessionScoped " + annotation + " public class " + name + " implements Serializable {"
                        + body + "}");
    }

    private static String items() {
        return "private List<String> items = new ArrayList<>(); public void add(String item) { items.add(item); }"
                + "public List<String> items() { return new ArrayList<>(items); }";
    }

    private static String visits() {
        return "private int count; public int count() { return ++count; }";
    }

    @BeforeAll
    static void startServers() {
        oldServer = server("build-old", OLD);
        newServer = server("build-new", NEW);
        try {
            Stream.of(oldServer, newServer).parallel().forEach(Server::start);
        } catch (RuntimeException e) {
            stopServers();
            throw e;
        }
    }

    private static Server server(String name, Map<String, String> sources) {
        WebArchive war = Sources.compileInto(
                SuiteWar.empty("build")
                        .addClasses(
                                BuildApplication.class, CallResource.class, PlainResource.class, SessionResource.class),
                sources);
        Brand brand = Brand.current();
        return LaunchedServer.of(
                brand, name, war, PortBlock.free(), SuiteWar.directory().resolve(brand.id()));
    }

    @AfterAll
    static void stopServers() {
        List.of(oldServer, newServer).forEach(Server::close);
    }

    private String call(Node node, String bean, String method, String argument) {
        Answer answer = answer(node, bean, method, argument);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.text();
    }

    private String call(Node node, String bean, String method) {
        return call(node, bean, method, "");
    }

    private Answer answer(Node node, String bean, String method, String argument) {
        return visitor.post(node, "api/call/" + bean + "/" + method + "?argument=" + argument);
    }

    private void assertRefused(Answer answer, int status, String id) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.text()).contains("(" + id + ")");
    }

    @Test
    void fieldAdded_hasItsFirstValue_andIsKeptByTheOldBuild() {
        call(before, "Cart", "add", "tea");

        assertThat(call(now, "Cart", "note")).isEqualTo("none");
        call(now, "Cart", "write", "gift");
        call(before, "Cart", "add", "milk");

        assertThat(call(now, "Cart", "note")).isEqualTo("gift");
        assertThat(call(now, "Cart", "items")).isEqualTo("[tea, milk]");
    }

    @Test
    void fieldWidened_isKept() {
        call(before, "Meter", "read", "4");

        assertThat(call(now, "Meter", "shown")).isEqualTo("4");
    }

    @Test
    void fieldRetyped_isRefused_andNothingIsOverwritten_andTheSessionCanBeEnded() {
        call(before, "Price", "set", "4");

        assertRefused(answer(now, "Price", "set", "5"), 500, "DSS-0715");

        assertThat(call(before, "Price", "amount")).isEqualTo("4");
        assertThat(call(now, "Visits", "count")).as("another bean").isEqualTo("1");
        visitor.post(now, "api/session/invalidate");
        assertThat(visitor.cookie()).isNull();
    }

    @Test
    void fieldOfAClassThatTheOldBuildLacks_isAnOutageThere_andNothingIsOverwritten() {
        call(now, "Parcel", "wrap");

        Answer refused = answer(before, "Parcel", "add", "tea");

        assertRefused(refused, 503, "DSS-0314");
        assertThat(refused.header("Retry-After")).hasSize(1);
        assertThat(call(now, "Parcel", "wrapped")).isEqualTo("true");
        assertThat(call(now, "Parcel", "items")).isEqualTo("[]");
    }

    @Test
    void higherNumber_isWrittenWithTheFirstChange_andIsAnOutageOnTheOldNode_forThatBeanAlone() {
        call(before, "Checkout", "add", "tea");
        call(before, "Checkout", "rank", "4");

        assertThat(call(now, "Checkout", "shown")).as("retyped").isEqualTo("third");
        assertThat(call(before, "Checkout", "items")).as("after a read").isEqualTo("[tea]");
        call(now, "Checkout", "add", "milk");
        Answer refused = answer(before, "Checkout", "add", "salt");

        assertRefused(refused, 503, "DSS-0303");
        assertThat(refused.header("Retry-After")).hasSize(1);
        assertThat(call(before, "Visits", "count")).as("another bean").isEqualTo("1");
        assertThat(call(now, "Checkout", "items")).isEqualTo("[tea, milk]");
    }

    @Test
    void recordThatGotAComponent_isKeptOnBothNodes() {
        call(before, "Order", "order", "4");
        assertThat(call(now, "Order", "quantity")).isEqualTo("4");

        call(now, "Order", "order", "5");
        assertThat(call(before, "Order", "quantity")).isEqualTo("5");
    }

    @Test
    void classOfAValueMoved_isRefused_andNothingIsOverwritten() {
        call(before, "Box", "order", "4");

        assertThat(answer(now, "Box", "order", "5").status()).isEqualTo(500);

        assertThat(call(before, "Box", "quantity")).isEqualTo("4");
    }

    @Test
    void enumConstantGone_isRefused_andNothingIsOverwritten() {
        call(before, "Shirt", "choose", "S");

        assertRefused(answer(now, "Shirt", "choose", "L"), 500, "DSS-0307");

        assertThat(call(before, "Shirt", "size")).isEqualTo("S");
    }

    @Test
    void beanClassMoved_isKeptUnderItsStoredName() {
        call(before, "Basket", "add", "tea");
        call(now, "Trolley", "add", "milk");

        assertThat(call(before, "Basket", "items")).isEqualTo("[tea, milk]");
    }

    @Test
    void beanAdded_isKeptByTheOldBuild() {
        call(now, "Wish", "count");
        call(before, "Cart", "add", "tea");

        assertThat(call(now, "Wish", "count")).isEqualTo("2");
        assertThat(call(now, "Cart", "items")).isEqualTo("[tea]");
    }

    @Test
    void beanGone_staysStoredThroughARotation_andEndsWithTheSession() {
        call(before, "Coupon", "count");
        call(now, "Cart", "add", "tea");
        visitor.post(now, "api/session/rotate");

        assertThat(call(before, "Coupon", "count")).isEqualTo("2");
        call(now, "Cart", "items");
        visitor.post(now, "api/session/invalidate");
        assertThat(call(before, "Coupon", "count")).as("a new session").isEqualTo("1");
    }
}
