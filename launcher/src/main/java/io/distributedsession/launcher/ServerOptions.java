package io.distributedsession.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a server is to serve, and where.
 *
 * @param name the server's name, also that of its directory
 * @param war the application: a WAR, served at the root context, or an EAR, whose WARs say where they are served
 * @param httpPort where to listen
 * @param directory the directory of all servers' files; each makes its own below it
 * @param healthPath the path whose answer 200 means ready
 * @param startTimeout how long the start may take
 * @param systemProperties the system properties of the server's JVM
 * @param java the Java that runs the server
 */
public record ServerOptions(
        String name,
        Path war,
        int httpPort,
        Path directory,
        String healthPath,
        Duration startTimeout,
        Map<String, String> systemProperties,
        Java java) {

    private static final Duration DEFAULT_START_TIMEOUT = Duration.ofMinutes(3);

    /** Copies the system properties. */
    public ServerOptions {
        systemProperties = Map.copyOf(systemProperties);
    }

    /**
     * Options with a start of at most three minutes, {@code /} as the path of health, no system properties and the Java of
     * this JVM.
     *
     * @param name the server's name
     * @param war the application
     * @param httpPort where to listen
     * @param directory the directory of all servers' files
     * @return the options
     */
    public static ServerOptions of(String name, Path war, int httpPort, Path directory) {
        return new ServerOptions(name, war, httpPort, directory, "/", DEFAULT_START_TIMEOUT, Map.of(), Java.current());
    }

    boolean isEar() {
        return war.toString().endsWith(".ear");
    }

    /** The name that the archive has among what the server deploys. */
    String deployment() {
        return isEar() ? "ROOT.ear" : "ROOT.war";
    }

    /**
     * These options with another path of health.
     *
     * @param path the path whose answer 200 means ready
     * @return the changed options
     */
    public ServerOptions withHealthPath(String path) {
        return new ServerOptions(name, war, httpPort, directory, path, startTimeout, systemProperties, java);
    }

    /**
     * These options with another bound of the start.
     *
     * @param timeout how long the start may take
     * @return the changed options
     */
    public ServerOptions withStartTimeout(Duration timeout) {
        return new ServerOptions(name, war, httpPort, directory, healthPath, timeout, systemProperties, java);
    }

    /**
     * These options with more system properties.
     *
     * @param properties added to those there are
     * @return the changed options
     */
    public ServerOptions withSystemProperties(Map<String, String> properties) {
        Map<String, String> all = new TreeMap<>(systemProperties);
        all.putAll(properties);
        return new ServerOptions(name, war, httpPort, directory, healthPath, startTimeout, all, java);
    }

    /**
     * These options with another Java.
     *
     * @param chosen the Java that runs the server
     * @return the changed options
     */
    public ServerOptions withJava(Java chosen) {
        return new ServerOptions(name, war, httpPort, directory, healthPath, startTimeout, systemProperties, chosen);
    }
}
