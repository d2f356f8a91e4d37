package io.distributedsession.newcomer;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.distributedsession.launcher.DynamoDbLocal;
import io.distributedsession.launcher.Installation;
import io.distributedsession.launcher.PayaraMicro;
import io.distributedsession.launcher.Ports;
import io.distributedsession.launcher.Server;
import io.distributedsession.launcher.ServerOptions;
import io.distributedsession.launcher.WildFly;

/**
 * The README's two nodes and its DynamoDB Local, on free ports.
 *
 * @param database what both share
 * @param wildFly the one that the README has at port 8080
 * @param payara the one at port 8180
 */
record Nodes(DynamoDbLocal database, Server wildFly, Server payara) implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(5);

    static Nodes start(Path war) {
        Installation installation = Installation.fromSystemProperty();
        DynamoDbLocal database = DynamoDbLocal.start(installation.dynamoDbLocal(), 0);
        Nodes nodes = new Nodes(
                database,
                new WildFly(installation.wildFly(), options("wildfly", war, database), Ports.free()),
                new PayaraMicro(installation.payaraMicro(), options("payara-micro", war, database)));
        try {
            CompletableFuture<Void> other = CompletableFuture.runAsync(nodes.payara::start);
            nodes.wildFly.start();
            other.join();
            return nodes;
        } catch (RuntimeException e) {
            nodes.close();
            throw e;
        }
    }

    /** The node that the README has at this port. */
    Server at(int port) {
        return switch (port) {
            case 8080 -> wildFly;
            case 8180 -> payara;
            default -> throw new AssertionError("the README starts no node at port " + port);
        };
    }

    @Override
    public void close() {
        wildFly.close();
        payara.close();
        database.close();
    }

    private static ServerOptions options(String name, Path war, DynamoDbLocal database) {
        // what differs from the README's options: the port of DynamoDB Local, and the time that a busy machine takes
        return ServerOptions.of(name, war, Ports.free(), MavenBuild.path("newcomer.directory"))
                .withHealthPath("/cart")
                .withStartTimeout(START)
                .withSystemProperties(Map.of(
                        "distributed-session.endpoint",
                        database.endpoint().toString(),
                        "distributed-session.store-timeout",
                        "30s"));
    }
}
