package io.distributedsession.suite;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.distributedsession.suite.keys.ReportedKeys;
import io.distributedsession.suite.support.Environment;
import io.distributedsession.suite.support.Node;
import io.distributedsession.suite.support.SuiteWar;
import io.distributedsession.suite.support.Visitor;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Applications with a repository of their own, which are deployed and undeployed while the server goes on: on WildFly. Payara
 * Micro boots to deploy and ends to undeploy.
 */
@RunAsClient
@EnabledIfSystemProperty(
        named = "suite.server",
        matches = "wildfly.*",
        disabledReason = "here a server boots to deploy and ends to undeploy")
@ExtendWith(ArquillianExtension.class)
class OwnKeysIT {

    private static final String ONE = "keys-one";
    private static final String OTHER = "keys-other";

    @ArquillianResource
    private Deployer deployer;

    @Deployment(name = ONE, managed = false, testable = false)
    @TargetsContainer("node-a")
    static WebArchive one() throws IOException {
        return war(ONE);
    }

    @Deployment(name = OTHER, managed = false, testable = false)
    @TargetsContainer("node-a")
    static WebArchive other() throws IOException {
        return war(OTHER);
    }

    private static WebArchive war(String name) throws IOException {
        Files.deleteIfExists(report(name));
        Map<String, String> options = new HashMap<>(SuiteWar.options());
        options.put("distributed-session.application", name);
        options.put("distributed-session.key-refresh-interval", "1s");
        return SuiteWar.empty(name, options)
                .addPackage(ReportedKeys.class.getPackage())
                .addAsResource(new StringAsset(report(name).toString()), ReportedKeys.RESOURCE);
    }

    private static Path report(String name) {
        return SuiteWar.directory().resolve(name + "-reads.txt").toAbsolutePath();
    }

    /** How often the application's repository was read; a refresh each second. */
    private static long reads(String name) {
        try {
            return Files.size(report(name)) / "read\n".length();
        } catch (IOException e) {
            return 0;
        }
    }

    private static Node node(String name) {
        return new Node(
                name,
                URI.create("http://localhost:" + Environment.get().portsOfA().http() + "/" + name + "/"));
    }

    @Test
    void ownRepository_replacesTheDefault_andItsRefreshesEndWithItsDeployment() throws Exception {
        deployer.deploy(ONE);
        Visitor visitor = new Visitor();
        visitor.post(node(ONE), "api/tally");
        assertThat(visitor.post(node(ONE), "api/tally").text()).isEqualTo("2");
        awaitReads(ONE, 3);

        deployer.undeploy(ONE);
        long last = reads(ONE);
        deployer.deploy(OTHER);
        try {
            // seconds pass for both
            awaitReads(OTHER, 4);
            assertThat(reads(ONE)).isEqualTo(last);
        } finally {
            deployer.undeploy(OTHER);
        }
    }

    private static void awaitReads(String name, long count) throws IOException, InterruptedException {
        Path directory = SuiteWar.directory().toAbsolutePath();
        try (WatchService changes = directory.getFileSystem().newWatchService()) {
            directory.register(changes, ENTRY_CREATE, ENTRY_MODIFY);
            while (reads(name) < count) {
                WatchKey change = changes.poll(2, TimeUnit.MINUTES);
                assertThat(change).as("a read by %s", name).isNotNull();
                change.pollEvents();
                change.reset();
            }
        }
    }
}
