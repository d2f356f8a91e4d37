package io.distributedsession.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** WildFly with the stock {@code standalone.xml}, in a base directory of its own: many can share one installation. */
public final class WildFly extends ForkedServer {

    private final Path home;
    private final int managementPort;
    private final String configuration;

    /**
     * Makes a server that is not started yet, with the configuration that WildFly starts by default.
     *
     * @param home the unpacked WildFly
     * @param options what to serve
     * @param managementPort where its management is to listen
     */
    public WildFly(Path home, ServerOptions options, int managementPort) {
        this(home, options, managementPort, WildFlyConfiguration.STANDALONE);
    }

    /**
     * Makes a server that is not started yet.
     *
     * @param home the unpacked WildFly
     * @param options what to serve
     * @param managementPort where its management is to listen
     * @param configuration the name of one of its stock configurations, such as {@code standalone-microprofile.xml}
     */
    public WildFly(Path home, ServerOptions options, int managementPort, String configuration) {
        super(options);
        this.configuration = configuration;
        this.home = home.toAbsolutePath();
        this.managementPort = managementPort;
    }

    @Override
    public List<PortNeed> ports() {
        return List.of(
                new PortNeed(options.httpPort(), title()),
                new PortNeed(managementPort, "the management of " + title()));
    }

    @Override
    String brand() {
        return "WildFly";
    }

    @Override
    boolean hasGivenUp(Path directory) {
        return Files.exists(directory.resolve("deployments/" + options.deployment() + ".failed"));
    }

    @Override
    List<String> prepare(Path directory) throws IOException {
        WildFlyConfiguration.copy(
                home.resolve("standalone/configuration"), directory.resolve("configuration"), configuration);
        Path deployments = Files.createDirectory(directory.resolve("deployments"));
        Files.copy(options.war(), deployments.resolve(options.deployment()));

        List<String> arguments = new ArrayList<>(WildFlyConfiguration.JVM_OPTIONS);
        arguments.add("-Djboss.http.port=" + options.httpPort());
        arguments.add("-Djboss.management.http.port=" + managementPort);
        arguments.add("-Djboss.node.name=" + options.name());
        arguments.add("-Djboss.tx.node.id=" + options.name());
        arguments.add("-Dorg.jboss.boot.log.file=" + directory.resolve("log/server.log"));
        arguments.add("-Dlogging.configuration=file:" + directory.resolve("configuration/logging.properties"));
        systemProperties().forEach(arguments::add);
        arguments.addAll(List.of("-jar", home.resolve("jboss-modules.jar").toString()));
        arguments.addAll(List.of("-mp", home.resolve("modules").toString(), "org.jboss.as.standalone"));
        arguments.add("-Djboss.home.dir=" + home);
        arguments.add("-Djboss.server.base.dir=" + directory);
        arguments.add("--server-config=" + configuration);
        return arguments;
    }
}
