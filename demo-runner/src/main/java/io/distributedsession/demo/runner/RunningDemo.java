package io.distributedsession.demo.runner;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.distributedsession.demo.runner.operator.ManagedNode;
import io.distributedsession.demo.runner.operator.Operator;
import io.distributedsession.demo.runner.operator.OperatorServer;
import io.distributedsession.demo.runner.operator.RequestJournal;
import io.distributedsession.demo.runner.store.DynamoDbHttp;
import io.distributedsession.demo.runner.store.SigningKeys;
import io.distributedsession.demo.runner.store.StoredSessions;
import io.distributedsession.launcher.DynamoDbLocal;
import io.distributedsession.launcher.Installation;
import io.distributedsession.launcher.faults.Calls;
import io.distributedsession.launcher.faults.FaultProxy;

/** The shop on two nodes with the database behind it and the operator's page beside it. */
final class RunningDemo implements AutoCloseable {

    private final Closer closer = new Closer();
    private final Calls calls = new Calls(Calls.SESSIONS);
    private final Installation installation;
    private final DemoPorts ports;
    private final boolean counted;
    private final Consumer<String> narration;
    private DynamoDbLocal database;
    private Shop shop;

    /**
     * A demo that is not started yet.
     *
     * @param counted whether calls of the database are counted for the tour; a visitor's nodes talk to it directly
     */
    RunningDemo(Installation installation, DemoPorts ports, boolean counted, Consumer<String> narration) {
        this.installation = installation;
        this.ports = ports;
        this.counted = counted;
        this.narration = narration;
    }

    /** May be closed meanwhile by another thread; then it fails. */
    void start() throws IOException {
        Shop.requireFreePorts(installation, ports);
        narration.accept("demo: starting DynamoDB Local on port " + ports.database());
        database = closer.add(DynamoDbLocal.start(installation.dynamoDbLocal(), ports.database()));
        shop = Shop.of(installation, ports, counted ? counting(database.endpoint()) : database.endpoint());
        closer.add(shop.a());
        closer.add(shop.b());
        for (String node : List.of("a", "b")) {
            Files.deleteIfExists(Shop.requestLog(node));
        }
        shop.start(narration);
        URI page =
                closer.add(OperatorServer.start(ports.operator(), operator())).uri();
        narration.accept("demo ready: " + shop.a().uri() + " " + shop.b().uri() + ", the operator's page: " + page);
    }

    Tour tour() {
        return new Tour(shop, calls, sessions(), narration);
    }

    URI operatorUri() {
        return URI.create("http://localhost:" + ports.operator() + "/");
    }

    Shop shop() {
        return shop;
    }

    @Override
    public void close() {
        closer.close();
    }

    private URI counting(URI endpoint) throws IOException {
        FaultProxy proxy = closer.add(FaultProxy.before(endpoint));
        proxy.onCall(calls);
        return proxy.endpoint();
    }

    private Operator operator() {
        return new Operator(
                List.of(new ManagedNode(shop.a(), Shop.BRAND_A), new ManagedNode(shop.b(), Shop.BRAND_B)),
                sessions(),
                new SigningKeys(tables(), Shop.APPLICATION, InstantSource.system(), new SecureRandom()),
                new RequestJournal(Map.of("a", Shop.requestLog("a"), "b", Shop.requestLog("b"))),
                InstantSource.system());
    }

    private StoredSessions sessions() {
        return new StoredSessions(tables(), Shop.APPLICATION);
    }

    private DynamoDbHttp tables() {
        return new DynamoDbHttp(database.endpoint(), Shop.REGION);
    }
}
