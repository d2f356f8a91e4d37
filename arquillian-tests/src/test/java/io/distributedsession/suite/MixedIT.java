package io.distributedsession.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import io.distributedsession.launcher.PayaraMicro;
import io.distributedsession.launcher.Server;
import io.distributedsession.launcher.ServerOptions;
import io.distributedsession.launcher.WildFly;
import io.distributedsession.suite.support.Environment;
import io.distributedsession.suite.support.Node;
import io.distributedsession.suite.support.SuiteWar;
import io.distributedsession.suite.support.Visitor;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** One node of each brand: a is a WildFly, b a Payara Micro. */
class MixedIT {

    private static final Environment ENVIRONMENT = Environment.get();

    private static Server serverA;
    private static Server serverB;
    private static Node a;
    private static Node b;

    private final Visitor visitor = new Visitor();

    @BeforeAll
    static void startServers() throws IOException {
        Path directory = Files.createDirectories(Path.of(System.getProperty("suite.directory"), "mixed"));
        Path war = directory.resolve("suite.war");
        SuiteWar.make().as(ZipExporter.class).exportTo(war.toFile(), true);
        serverA = new WildFly(
                ENVIRONMENT.installation().wildFly(),
                options("a", war, ENVIRONMENT.portsOfA().http(), directory),
                ENVIRONMENT.portsOfA().management());
        serverB = new PayaraMicro(
                ENVIRONMENT.installation().payaraMicro(),
                options("b", war, ENVIRONMENT.portsOfB().http(), directory));
        serverA.start();
        serverB.start();
        a = new Node(serverA.name(), serverA.uri());
        b = new Node(serverB.name(), serverB.uri());
    }

    @AfterAll
    static void stopServers() {
        serverA.close();
        serverB.close();
    }

    @Test
    void sessionOfAKilledNode_goesOnOnTheOtherBrandAndBackAgain() {
        visitor.post(a, "api/cart/tea");
        assertThat(visitor.post(b, "api/cart/coffee").text()).isEqualTo("{coffee=1, tea=1} after 2 changes");
        assertThat(visitor.get(a, "api/cart").text()).isEqualTo("{coffee=1, tea=1} after 2 changes");

        serverA.kill();
        assertThat(visitor.get(b, "api/cart").text()).isEqualTo("{coffee=1, tea=1} after 2 changes");
        visitor.post(b, "api/cart/milk");

        serverA.start();
        assertThat(visitor.get(a, "api/cart").text()).isEqualTo("{coffee=1, milk=1, tea=1} after 3 changes");
    }

    @Test
    void injectedInterceptedAndDecoratedBean_movesBetweenBrands() {
        assertThat(visitor.post(a, "api/guest/ann").text()).isEqualTo("DEAR HELLO ANN, GREETING 1, BEGUN 1");
        assertThat(visitor.post(b, "api/guest/ann").text()).isEqualTo("DEAR HELLO ANN, GREETING 2, BEGUN 1");
        assertThat(visitor.post(a, "api/guest/ann").text()).isEqualTo("DEAR HELLO ANN, GREETING 3, BEGUN 1");
    }

    @Test
    void valueSetOnOneBrand_isGotOnTheOther() {
        visitor.put(a, "api/value/mixed", "tea");

        assertThat(visitor.get(b, "api/value/mixed").text()).isEqualTo("tea");
    }

    private static ServerOptions options(String name, Path war, int port, Path directory) {
        return ServerOptions.of(name, war, port, directory)
                .withHealthPath("/api/plain")
                .withSystemProperties(Map.of("aws.accessKeyId", "suite", "aws.secretAccessKey", "suite"));
    }
}
