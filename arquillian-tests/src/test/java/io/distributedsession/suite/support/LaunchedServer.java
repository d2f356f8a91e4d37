package io.distributedsession.suite.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

import io.distributedsession.launcher.Java;
import io.distributedsession.launcher.Server;
import io.distributedsession.launcher.ServerOptions;
import io.distributedsession.launcher.WildFly;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.Node;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/** Makes servers of the launcher that serve an archive at the root. */
public final class LaunchedServer {

    private LaunchedServer() {}

    /**
     * A server that is not started yet.
     *
     * @param directory where the archive is written to, and the server's files and log
     */
    public static Server of(Brand brand, String name, Archive<?> archive, PortBlock ports, Path directory) {
        return of(brand, name, archive, SuiteWar.HEALTH, ports, directory);
    }

    /** The same, which has started when the path of health is answered 200. */
    public static Server of(
            Brand brand, String name, Archive<?> archive, String health, PortBlock ports, Path directory) {
        return of(brand, name, archive, health, ports, directory, brand.java());
    }

    /** The same, on a Java of choice. */
    public static Server of(
            Brand brand, String name, Archive<?> archive, String health, PortBlock ports, Path directory, Java java) {
        return brand.server(options(brand, name, archive, health, ports, directory, java), ports.management());
    }

    /** A server that offers MicroProfile, where it must be told to. */
    public static Server withMicroProfile(
            Brand brand, String name, Archive<?> archive, String health, PortBlock ports, Path directory) {
        ServerOptions options = options(brand, name, archive, health, ports, directory, brand.java());
        return brand == Brand.WILDFLY
                ? new WildFly(brand.wildFlyHome(), options, ports.management(), "standalone-microprofile.xml")
                : brand.server(options, ports.management());
    }

    /** A WildFly with a broker for messages. */
    public static Server wildFlyWithMessaging(String name, Archive<?> archive, PortBlock ports, Path directory) {
        Brand brand = Brand.WILDFLY;
        ServerOptions options = options(brand, name, archive, SuiteWar.HEALTH, ports, directory, brand.java());
        return new WildFly(brand.wildFlyHome(), options, ports.management(), "standalone-full.xml");
    }

    private static ServerOptions options(
            Brand brand, String name, Archive<?> archive, String health, PortBlock ports, Path directory, Java java) {
        Path file = directory.resolve(name + "-" + archive.getName());
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        archive.as(ZipExporter.class).exportTo(file.toFile(), true);
        return ServerOptions.of(name, file, ports.http(), directory)
                .withHealthPath(health)
                .withStartTimeout(Environment.START_TIMEOUT)
                .withJava(java)
                .withSystemProperties(systemProperties(brand, archive));
    }

    private static Map<String, String> systemProperties(Brand brand, Archive<?> archive) {
        Map<String, String> properties = new TreeMap<>(Environment.CREDENTIALS);
        Node options = archive.get("WEB-INF/classes/" + SuiteWar.CONFIGURATION);
        if (options != null && !brand.hasMicroProfileConfig()) {
            Properties read = new Properties();
            try (InputStream content = options.getAsset().openStream()) {
                read.load(content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            read.stringPropertyNames().forEach(name -> properties.put(name, read.getProperty(name)));
        }
        return properties;
    }
}
