package io.distributedsession.suite;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.distributedsession.launcher.Java;
import io.distributedsession.launcher.Server;
import io.distributedsession.suite.app.AsyncResource;
import io.distributedsession.suite.app.CommitWitness;
import io.distributedsession.suite.app.Counter;
import io.distributedsession.suite.app.CounterResource;
import io.distributedsession.suite.app.DevicesResource;
import io.distributedsession.suite.app.LoginResource;
import io.distributedsession.suite.app.PlainResource;
import io.distributedsession.suite.app.RestApplication;
import io.distributedsession.suite.app.Turnstile;
import io.distributedsession.suite.app.TurnstileResource;
import io.distributedsession.suite.app.ValueResource;
import io.distributedsession.suite.app.Witnessed;
import io.distributedsession.suite.redeploy.Marker;
import io.distributedsession.suite.redeploy.SlowResource;
import io.distributedsession.suite.support.Await;
import io.distributedsession.suite.support.Brand;
import io.distributedsession.suite.support.Environment;
import io.distributedsession.suite.support.HotDeployment;
import io.distributedsession.suite.support.LaunchedServer;
import io.distributedsession.suite.support.LiveObjects;
import io.distributedsession.suite.support.Node;
import io.distributedsession.suite.support.PortBlock;
import io.distributedsession.suite.support.SuiteWar;
import io.distributedsession.suite.support.Visitor;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import static org.assertj.core.api.Assertions.assertThat;

/** An application that is taken from a running server and comes back. */
@EnabledIfSystemProperty(
        named = "suite.server",
        matches = "wildfly",
        disabledReason = "class loaders after a redeployment were looked for on WildFly only")
class RedeployIT {

    /** More than a server starts threads for. */
    private static final int VISITORS = 50;

    private static final String SLOW = "api/slow";

    private final Brand brand = Brand.current();
    private final Path directory = SuiteWar.directory().resolve(brand.id());
    private final Visitor visitor = new Visitor();

    /** Without the library. */
    private static WebArchive other() {
        return SuiteWar.withoutLibrary("redeploy-other").addClasses(RestApplication.class, SlowResource.class);
    }

    private static WebArchive war() {
        return SuiteWar.empty("redeploy")
                .addPackage(Marker.class.getPackage())
                .addClasses(RestApplication.class, PlainResource.class)
                .addClasses(Counter.class, CounterResource.class, Witnessed.class, CommitWitness.class)
                .addClasses(AsyncResource.class, LoginResource.class, DevicesResource.class, ValueResource.class)
                .addClasses(Turnstile.class, TurnstileResource.class);
    }

    /** Softly reachable counts as unreachable, without filling the heap first. */
    private static Java java() {
        Java java = Environment.java();
        List<String> options = new ArrayList<>(java.options());
        options.add("-XX:SoftRefLRUPolicyMSPerMB=0");
        return new Java(java.home(), options);
    }

    @Test
    void redeployedApplication_goesOnWithItsSessions_andItsFirstClassLoaderIsGone() {
        try (Server server =
                LaunchedServer.of(brand, "redeploy", other(), "/" + SLOW, PortBlock.free(), directory, java())) {
            server.start();
            // threads of a server hold what they were started for as long as they live, and idle ones what they did
            // last
            visitAtOnce(new Node("other", server.uri()));
            HotDeployment deployment = HotDeployment.of(brand, server, directory, war());
            Node node = deployment.node();
            LiveObjects objects = new LiveObjects(server.pid());

            deployment.deploy();
            Await.until("the first deployment", () -> isDeployed(node));
            use(node);
            assertThat(visitor.post(node, "api/counter").text()).isEqualTo("1");
            assertThat(objects.count(Marker.Trace.class)).isEqualTo(1);
            deployment.undeploy();
            Await.until("the undeployment", () -> !isDeployed(node));
            deployment.deploy();
            Await.until("the second deployment", () -> isDeployed(node));

            assertThat(visitor.post(node, "api/counter").text()).isEqualTo("2");
            awaitOneClassLoader(node, objects);
        }
    }

    private void awaitOneClassLoader(Node node, LiveObjects objects) {
        try {
            Await.until("the end of the first class loader", () -> {
                visitAtOnce(node);
                return objects.count(Marker.Trace.class) == 1;
            });
        } catch (AssertionError e) {
            // tells what holds it
            objects.dump(directory.resolve("redeploy.hprof"));
            throw e;
        }
    }

    private static void visitAtOnce(Node node) {
        Stream.generate(() -> new Visitor().getLater(node, SLOW))
                .limit(VISITORS)
                .toList()
                .forEach(answer -> assertThat(answer.join().text()).isEqualTo("done"));
    }

    /** By as many threads and ways as may keep something. */
    private static void use(Node node) {
        Visitor visitor = new Visitor();
        visitor.post(node, "api/counter");
        visitor.post(node, "api/async/suspended");
        visitor.post(node, "api/async/stage");
        visitor.post(node, "api/turnstile");
        visitor.put(node, "api/value/redeploy", "tea");
        visitor.post(node, "api/login/redeploy-" + node.uri().getPort());
        assertThat(visitor.get(node, "api/devices").text()).isEqualTo("this one");
        assertThat(visitor.get(node, "api/counter").text()).isEqualTo("3");
    }

    private static boolean isDeployed(Node node) {
        return new Visitor().get(node, "api/plain").status() == 200;
    }
}
