package io.distributedsession.suite;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import io.distributedsession.launcher.Server;
import io.distributedsession.launcher.faults.Calls;
import io.distributedsession.launcher.faults.Fault;
import io.distributedsession.launcher.faults.FaultPlan;
import io.distributedsession.launcher.faults.FaultProxy;
import io.distributedsession.observability.StoreHealth;
import io.distributedsession.suite.app.CommitWitness;
import io.distributedsession.suite.app.Counter;
import io.distributedsession.suite.app.CounterResource;
import io.distributedsession.suite.app.PlainResource;
import io.distributedsession.suite.app.RestApplication;
import io.distributedsession.suite.app.Witnessed;
import io.distributedsession.suite.support.Answer;
import io.distributedsession.suite.support.Await;
import io.distributedsession.suite.support.Brand;
import io.distributedsession.suite.support.Collector;
import io.distributedsession.suite.support.Environment;
import io.distributedsession.suite.support.LaunchedServer;
import io.distributedsession.suite.support.Node;
import io.distributedsession.suite.support.PortBlock;
import io.distributedsession.suite.support.SuiteWar;
import io.distributedsession.suite.support.Visitor;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import static org.assertj.core.api.Assertions.assertThat;

/** What a server tells of the library, by its own means. */
@EnabledIfSystemProperty(
        named = "suite.server",
        matches = "wildfly|payara-micro",
        disabledReason = "what servers publish was looked at on WildFly and Payara Micro only")
class ObservabilityIT {

    private static final Brand BRAND = Brand.current();
    private static final String READINESS = "health/ready";
    private static final int PROBES = 20;
    private static final int FAILURES = 3;

    private static final Calls CALLS = new Calls(Calls.SESSIONS);

    private static FaultProxy store;
    private static Collector collector;
    private static Server server;
    private static Node node;
    /** Where the server itself answers. */
    private static Node own;

    private final Visitor visitor = new Visitor();

    @BeforeAll
    static void startServer() throws IOException {
        store = FaultProxy.before(Environment.get().database());
        store.onCall(CALLS);
        collector = Collector.start();
        Path directory = SuiteWar.directory().resolve(BRAND.id());
        PortBlock ports = PortBlock.free();
        server = LaunchedServer.withMicroProfile(BRAND, "observed", war(), SuiteWar.HEALTH, ports, directory);
        server.start();
        node = new Node("observed", server.uri());
        // WildFly answers for itself at the port of its management
        own = BRAND == Brand.WILDFLY
                ? new Node("own", URI.create("http://localhost:" + ports.management() + "/"))
                : node;
    }

    @AfterEach
    void healStore() {
        store.heal();
    }

    @AfterAll
    static void stopServer() {
        server.close();
        collector.close();
        store.close();
    }

    private static WebArchive war() {
        Map<String, String> options = new HashMap<>(SuiteWar.options());
        options.put("distributed-session.endpoint", store.endpoint().toString());
        options.put("otel.sdk.disabled", "false");
        options.put("otel.exporter.otlp.protocol", "http/protobuf");
        options.put("otel.exporter.otlp.endpoint", collector.endpoint().toString());
        options.put("otel.bsp.schedule.delay", "200");
        options.put("otel.metric.export.interval", "500");
        return SuiteWar.empty("observed", options)
                .addAsLibraries(observability())
                .addClasses(RestApplication.class, PlainResource.class)
                .addClasses(Counter.class, CounterResource.class, Witnessed.class, CommitWitness.class);
    }

    private static File observability() {
        return new File(URI.create(StoreHealth.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
    }

    @Test
    void readiness_followsWhatRequestsFind_andAsksTheStoreNothing() {
        assertThat(visitor.post(node, "api/counter").status()).isEqualTo(200);
        CALLS.reset();
        for (int probe = 0; probe < PROBES; probe++) {
            assertThat(readiness().status()).isEqualTo(200);
        }
        assertThat(CALLS.describe()).isEqualTo("0 calls");
        assertThat(readiness().text()).contains("distributed-session");

        store.follow(FaultPlan.always(Fault.ACCESS_DENIED));
        for (int request = 0; request < FAILURES; request++) {
            assertThat(visitor.get(node, "api/counter").status()).isEqualTo(503);
        }
        Answer down = readiness();
        assertThat(down.text()).contains("\"AccessDeniedException\"").doesNotContain(visitor.cookie());
        assertThat(down.status()).isEqualTo(503);

        store.heal();
        Await.until(
                "a request that is served again",
                () -> visitor.get(node, "api/counter").status() == 200);
        assertThat(readiness().status()).isEqualTo(200);
    }

    @Test
    @EnabledIfSystemProperty(
            named = "suite.server",
            matches = "payara-micro",
            disabledReason = "WildFly has no MicroProfile Metrics; its OpenTelemetry sends, and answers nothing")
    void metrics_areAmongTheServersOwn() {
        assertThat(visitor.post(node, "api/counter").status()).isEqualTo(200);
        assertThat(visitor.get(node, "api/counter").status()).isEqualTo(200);

        String metrics = visitor.get(own, "metrics").text();

        assertThat(metrics)
                .contains("distributed_session_created_total")
                .contains("distributed_session_write_units_total")
                .contains("distributed_session_store_ready")
                .contains("db_client_operation_duration_seconds")
                .doesNotContain(visitor.cookie());
    }

    @Test
    @EnabledIfSystemProperty(
            named = "suite.server",
            matches = "wildfly",
            disabledReason = "Payara Micro sends no telemetry of applications by itself")
    void tracesAndMetrics_areSentByTheServersOpenTelemetry() {
        assertThat(visitor.post(node, "api/counter").status()).isEqualTo(200);
        assertThat(visitor.get(node, "api/counter").status()).isEqualTo(200);

        Await.until("the traces", () -> collector.received("/v1/traces").contains("GetItem"));
        Await.until("the metrics", () -> collector.received("/v1/metrics").contains("distributed_session.created"));

        assertThat(collector.received("/v1/traces"))
                .contains("UpdateItem", "aws.dynamodb", "db.operation.name", "DistributedSessionState")
                .doesNotContain(visitor.cookie());
        assertThat(collector.received("/v1/metrics"))
                .contains("db.client.operation.duration", "distributed_session.write_units")
                .doesNotContain(visitor.cookie());
    }

    private static Answer readiness() {
        return new Visitor().get(own, READINESS);
    }
}
