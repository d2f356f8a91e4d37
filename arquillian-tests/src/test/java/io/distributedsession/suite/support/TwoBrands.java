package io.distributedsession.suite.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.distributedsession.launcher.PayaraMicro;
import io.distributedsession.launcher.Server;
import io.distributedsession.launcher.ServerOptions;
import io.distributedsession.launcher.WildFly;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * One node of each brand: a is a WildFly, b a Payara Micro.
 *
 * @param serverA the first node's server
 * @param serverB the second node's server
 */
public record TwoBrands(Server serverA, Server serverB) implements AutoCloseable {

    /** Starts both with the same application. */
    public static TwoBrands start(String name, WebArchive application) throws IOException {
        Environment environment = Environment.get();
        Path directory = Files.createDirectories(SuiteWar.directory().resolve(name));
        Path war = directory.resolve("suite.war");
        application.as(ZipExporter.class).exportTo(war.toFile(), true);
        Server first = new WildFly(
                environment.installation().wildFly(),
                options("a", war, environment.portsOfA().http(), directory),
                environment.portsOfA().management());
        Server second = new PayaraMicro(
                environment.installation().payaraMicro(),
                options("b", war, environment.portsOfB().http(), directory));
        first.start();
        try {
            second.start();
        } catch (RuntimeException e) {
            first.close();
            throw e;
        }
        return new TwoBrands(first, second);
    }

    private static ServerOptions options(String name, Path war, int port, Path directory) {
        return ServerOptions.of(name, war, port, directory)
                .withHealthPath(SuiteWar.HEALTH)
                .withStartTimeout(Environment.START_TIMEOUT)
                .withSystemProperties(Environment.CREDENTIALS);
    }

    public Node a() {
        return new Node(serverA.name(), serverA.uri());
    }

    public Node b() {
        return new Node(serverB.name(), serverB.uri());
    }

    @Override
    public void close() {
        serverA.close();
        serverB.close();
    }
}
