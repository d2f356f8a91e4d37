package io.distributedsession.demo.runner;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

import io.distributedsession.demo.runner.store.Json;
import io.distributedsession.demo.runner.store.SigningKeys;
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

    static final String BRAND_A = "WildFly";
    static final String BRAND_B = "Payara Micro";
    static final String APPLICATION = "shop";
    static final String REGION = "eu-central-1";

    static Shop of(Installation installation, DemoPorts ports, URI database) {
        return new Shop(
                new WildFly(installation.wildFly(), options("a", ports.a(), ports, database), ports.managementOfA()),
                new PayaraMicro(installation.payaraMicro(), options("b", ports.b(), ports, database)));
    }

    /** All at once and before anything starts: a port found taken later would have cost a minute. */
    static void requireFreePorts(Installation installation, DemoPorts ports) {
        Shop shop = of(installation, ports, URI.create("http://localhost:" + ports.database()));
        List<PortNeed> needs = new ArrayList<>(List.of(
                DynamoDbLocal.portNeed(ports.database()), new PortNeed(ports.operator(), "the operator's page")));
        needs.addAll(shop.a().ports());
        needs.addAll(shop.b().ports());
        Ports.requireFree(needs);
    }

    /** The file in which a node writes what each request cost. */
    static Path requestLog(String node) {
        return path("demo.directory").resolve("requests-" + node + ".jsonl").toAbsolutePath();
    }

    void start(Consumer<String> narration) {
        narration.accept("demo: starting node a on " + BRAND_A + ", log " + a.log());
        a.start();
        narration.accept("demo: starting node b on " + BRAND_B + ", log " + b.log());
        b.start();
    }

    private static ServerOptions options(String name, int port, DemoPorts ports, URI database) {
        Map<String, String> properties = new TreeMap<>();
        properties.put("demo.node", name);
        properties.put("demo.places", places(ports));
        properties.put("demo.request-log", requestLog(name).toString());
        properties.put("distributed-session.application", APPLICATION);
        properties.put("distributed-session.profile", "dev");
        properties.put("distributed-session.endpoint", database.toString());
        properties.put("distributed-session.region", REGION);
        properties.put("distributed-session.store-timeout", "5s");
        // the shortest that the options allow, so that one can wait for a new key
        properties.put("distributed-session.key-refresh-interval", "1s");
        properties.put("distributed-session.key-activation-delay", SigningKeys.ACTIVATION_DELAY.toString());
        properties.put("aws.accessKeyId", "demo");
        properties.put("aws.secretAccessKey", "demo");
        return ServerOptions.of(name, path("demo.war"), port, path("demo.directory"))
                .withHealthPath("/api/ping")
                .withSystemProperties(properties);
    }

    /** What the shop's page links to. */
    private static String places(DemoPorts ports) {
        return Json.write(Map.of(
                "nodes",
                List.of(node("a", BRAND_A, ports.a()), node("b", BRAND_B, ports.b())),
                "operator",
                "http://localhost:" + ports.operator() + "/"));
    }

    private static Map<String, String> node(String name, String brand, int port) {
        return Map.of("name", name, "brand", brand, "uri", "http://localhost:" + port + "/");
    }

    private static Path path(String property) {
        return Path.of(System.getProperty(property)).normalize();
    }
}
