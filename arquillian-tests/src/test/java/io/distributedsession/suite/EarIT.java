package io.distributedsession.suite;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import io.distributedsession.launcher.Server;
import io.distributedsession.suite.support.Brand;
import io.distributedsession.suite.support.KnownBugs;
import io.distributedsession.suite.support.LaunchedServer;
import io.distributedsession.suite.support.Node;
import io.distributedsession.suite.support.PortBlock;
import io.distributedsession.suite.support.SuiteEar;
import io.distributedsession.suite.support.SuiteWar;
import io.distributedsession.suite.support.Visitor;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** EARs of several WARs, which share a session or do not, as they are configured. */
@EnabledIfSystemProperty(
        named = "suite.server",
        matches = "wildfly.*|open-liberty|glassfish|payara-server",
        disabledReason = "the server takes no EARs")
@ExtendWith(KnownBugs.class)
class EarIT {

    private static final String TILL = "api/till";

    /** One library for two WARs. */
    private static Server sharing;

    /** A library in each of three WARs, two of which call themselves the same. */
    private static Server isolated;

    private final Visitor visitor = new Visitor();

    @BeforeAll
    static void startServers() {
        sharing = server(SuiteEar.sharing("ear-sharing", "one", "two"));
        isolated = server(
                SuiteEar.isolated("ear-isolated", Map.of("one", "ear-one", "two", "ear-two", "like-one", "ear-one")));
        Stream.of(
                        runsInitializersOfTheEar() ? sharing : null,
                        hindranceToIsolation().isEmpty() ? isolated : null)
                .filter(Objects::nonNull)
                .parallel()
                .forEach(Server::start);
    }

    /** What keeps the server from giving each WAR of an EAR its own library and options. */
    private static Optional<String> hindranceToIsolation() {
        return switch (Brand.current()) {
            case GLASSFISH -> Optional.of("the server refuses an EAR whose WARs each have the library (WELD-000163)");
            case PAYARA_SERVER ->
                Optional.of("the server's MicroProfile Config does not see the options of an EAR's WARs");
            default -> Optional.empty();
        };
    }

    private static void assumeIsolated() {
        Optional<String> hindrance = hindranceToIsolation();
        assumeTrue(hindrance.isEmpty(), () -> hindrance.orElseThrow());
    }

    /** Open Liberty does not: the library's filter is missing in the WARs, whose requests all fail. */
    private static boolean runsInitializersOfTheEar() {
        return Brand.current() != Brand.OPEN_LIBERTY;
    }

    private static void assumeSharing() {
        assumeTrue(runsInitializersOfTheEar(), "the server runs no ServletContainerInitializer of an EAR's library");
    }

    private static Server server(EnterpriseArchive ear) {
        Brand brand = Brand.current();
        String name = ear.getName().replace(".ear", "");
        Path directory = SuiteWar.directory().resolve(brand.id());
        return LaunchedServer.of(brand, name, ear, "/one/" + TILL, PortBlock.free(), directory);
    }

    @AfterAll
    static void stopServers() {
        sharing.close();
        isolated.close();
    }

    @Test
    void libraryOfTheEar_givesItsWarsOneSession() {
        assumeSharing();
        assertThat(visitor.post(war(sharing, "one"), TILL).text()).isEqualTo("1");
        assertThat(visitor.post(war(sharing, "two"), TILL).text()).isEqualTo("2");
        assertThat(visitor.get(war(sharing, "one"), TILL).text()).isEqualTo("2");
    }

    @Test
    void sessionThatOneWarEnds_isGoneInTheOther() {
        assumeSharing();
        visitor.post(war(sharing, "one"), TILL);

        visitor.delete(war(sharing, "two"), TILL);

        assertThat(visitor.get(war(sharing, "one"), TILL).text()).isEqualTo("0");
    }

    @Test
    void warsWithNamesOfTheirOwn_haveSessionsOfTheirOwn() {
        assumeIsolated();
        assertThat(visitor.post(war(isolated, "one"), TILL).text()).isEqualTo("1");
        assertThat(visitor.post(war(isolated, "two"), TILL).text()).isEqualTo("1");
        assertThat(visitor.post(war(isolated, "one"), TILL).text()).isEqualTo("2");

        visitor.delete(war(isolated, "one"), TILL);

        assertThat(visitor.get(war(isolated, "one"), TILL).text()).isEqualTo("0");
        assertThat(visitor.get(war(isolated, "two"), TILL).text()).isEqualTo("1");
    }

    @Test
    void warsOfTheSameName_shareTheSession() {
        assumeIsolated();
        assertThat(visitor.post(war(isolated, "one"), TILL).text()).isEqualTo("1");
        assertThat(visitor.post(war(isolated, "like-one"), TILL).text()).isEqualTo("2");
        assertThat(visitor.get(war(isolated, "one"), TILL).text()).isEqualTo("2");
    }

    private static Node war(Server server, String name) {
        return new Node(server.name(), server.uri().resolve(name + "/"));
    }
}
