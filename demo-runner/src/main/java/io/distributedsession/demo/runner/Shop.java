package io.distributedsession.demo.runner;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.distributedsession.launcher.DynamoDbLocal;
import io.distributedsession.launcher.Installation;
import io.distributedsession.launcher.PayaraMicro;
import io.distributedsession.launcher.PortNeed;
import io.distributedsession.launcher.Ports;
import io.distributedsession.launcher.Server;
import io.distributedsession.launcher.ServerOptions;
import io.distributedsession.launcher.WildFly;

/**
 * The shop on its two nodes.
 *
 * @param a node a, on WildFly
 * @param b node b, on Payara Micro
 */
record Shop(Server a, Server b) {

    static final int DATABASE_PORT = 8000;
    private static final int PORT_A = 8080;
    private static final int MANAGEMENT_PORT_A = 9990;
    private static final int PORT_B = 8180;

    static final String APPLICATION = "shop";
    static final String REGION = "eu-central-1";

    static Shop of(Installation installation, URI database) {
        return new Shop(
                new WildFly(installation.wildFly(), options("a", PORT_A, database), MANAGEMENT_PORT_A),
                new PayaraMicro(installation.payaraMicro(), options("b", PORT_B, database)));
    }

    /** All at once and before anything starts: a port found taken later would have cost a minute. */
    static void requireFreePorts(Installation installation) {
        Shop shop = of(installation, URI.create("http://localhost:" + DATABASE_PORT));
        List<PortNeed> needs = new ArrayList<>(List.of(DynamoDbLocal.portNeed(DATABASE_PORT)));
        needs.addAll(shop.a().ports());
        needs.addAll(shop.b().ports());
        Ports.requireFree(needs);
    }

    void start(Consumer<String> narration) {
        narration.accept("demo: starting node a on WildFly, log " + a.log());
        a.start();
        narration.accept("demo: starting node b on Payara Micro, log " + b.log());
        b.start();
        narration.accept("demo ready: " + a.uri() + " " + b.uri());
    }

    private static ServerOptions options(String name, int port, URI database) {
        return ServerOptions.of(name, path("demo.war"), port, path("demo.directory"))
                .withHealthPath("/api/ping")
                .withSystemProperties(Map.of(
                        "demo.node",
                        name,
                        "distributed-session.application",
                        APPLICATION,
                        "distributed-session.profile",
                        "dev",
                        "distributed-session.endpoint",
                        database.toString(),
                        "distributed-session.region",
                        REGION,
                        "distributed-session.store-timeout",
                        "5s",
                        "aws.accessKeyId",
                        "demo",
                        "aws.secretAccessKey",
                        "demo"));
    }

    private static Path path(String property) {
        return Path.of(System.getProperty(property)).normalize();
    }
}
