package io.distributedsession.suite;

import java.util.UUID;

import io.distributedsession.launcher.Server;
import io.distributedsession.suite.app.CommitWitness;
import io.distributedsession.suite.app.Counter;
import io.distributedsession.suite.app.CounterResource;
import io.distributedsession.suite.app.Journal;
import io.distributedsession.suite.app.JournalResource;
import io.distributedsession.suite.app.PlainResource;
import io.distributedsession.suite.app.RestApplication;
import io.distributedsession.suite.app.Witnessed;
import io.distributedsession.suite.messages.Letters;
import io.distributedsession.suite.support.Await;
import io.distributedsession.suite.support.LaunchedServer;
import io.distributedsession.suite.support.Node;
import io.distributedsession.suite.support.PortBlock;
import io.distributedsession.suite.support.SuiteWar;
import io.distributedsession.suite.support.Visitor;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import static org.assertj.core.api.Assertions.assertThat;

/** Message-driven beans, which are called with no request. */
@EnabledIfSystemProperty(
        named = "suite.server",
        matches = "wildfly",
        disabledReason = "messages were looked at on WildFly only, which brings a broker")
class MessageIT {

    private static Server server;

    private final Node node = new Node("messages", server.uri());
    private final Visitor visitor = new Visitor();
    private final String name = UUID.randomUUID().toString();

    @BeforeAll
    static void startServer() {
        server = LaunchedServer.wildFlyWithMessaging(
                "messages", war(), PortBlock.free(), SuiteWar.directory().resolve("wildfly"));
        server.start();
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    private static WebArchive war() {
        return SuiteWar.empty("messages")
                .addPackage(Letters.class.getPackage())
                .addClasses(RestApplication.class, PlainResource.class, Journal.class, JournalResource.class)
                .addClasses(Counter.class, CounterResource.class, Witnessed.class, CommitWitness.class);
    }

    @Test
    void messageWhoseReceiverCallsABean_fails() {
        visitor.post(node, "api/counter");

        visitor.post(node, "api/letters/" + name);

        assertThat(read()).startsWith("[ContextNotActiveException");
        assertThat(visitor.get(node, "api/counter").text()).isEqualTo("1");
    }

    @Test
    void messageThatIsReadInTheSendersSession_changesIt() {
        visitor.post(node, "api/counter");

        visitor.post(node, "api/letters/" + name + "/in-session");

        assertThat(read()).isEqualTo("[counted]");
        assertThat(visitor.get(node, "api/counter").text()).isEqualTo("2");
    }

    /** What the receiver has noted. */
    private String read() {
        Await.until("the message", () -> !journal().equals("[]"));
        return journal();
    }

    private String journal() {
        return visitor.get(node, "api/journal/" + name).text();
    }
}
