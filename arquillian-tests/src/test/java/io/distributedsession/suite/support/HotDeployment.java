package io.distributedsession.suite.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

import io.distributedsession.launcher.Server;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

/** Gives a running server of the launcher one more WAR and takes it away, in the way that the brand watches its files. */
public final class HotDeployment {

    private final Brand brand;
    private final Server server;
    private final WebArchive war;

    /** What the server watches. */
    private final Path watched;

    /** Liberty's, without the WAR. */
    private final String configuration;

    private HotDeployment(Brand brand, Server server, WebArchive war, Path watched, String configuration) {
        this.brand = brand;
        this.server = server;
        this.war = war;
        this.watched = watched;
        this.configuration = configuration;
    }

    /**
     * Of a running server.
     *
     * @param directory of all servers' files, as given to {@link LaunchedServer}
     */
    public static HotDeployment of(Brand brand, Server server, Path directory, WebArchive war) {
        Path own = directory.resolve(server.name());
        return switch (brand) {
            case WILDFLY, WILDFLY_PREVIEW -> new HotDeployment(brand, server, war, own.resolve("deployments"), "");
            case PAYARA_SERVER, GLASSFISH ->
                new HotDeployment(brand, server, war, own.resolve("domain1/autodeploy"), "");
            case TOMEE -> new HotDeployment(brand, server, war, own.resolve("webapps"), "");
            case OPEN_LIBERTY -> {
                Path home = own.resolve("servers").resolve(server.name());
                yield new HotDeployment(brand, server, war, home, read(home.resolve("server.xml")));
            }
            case PAYARA_MICRO -> throw new IllegalArgumentException(brand.id() + " boots to deploy");
        };
    }

    /** The application, in the context that is called like its WAR. */
    public Node node() {
        String context = war.getName().replace(".war", "");
        return new Node(context, URI.create("http://localhost:" + server.uri().getPort() + "/" + context + "/"));
    }

    /** Starts to deploy. */
    public void deploy() {
        switch (brand) {
            case WILDFLY, WILDFLY_PREVIEW -> {
                if (Files.exists(watched.resolve(war.getName()))) {
                    write(war.getName() + ".dodeploy", "");
                } else {
                    export();
                }
            }
            case OPEN_LIBERTY -> {
                export();
                String application = "<webApplication location=\"" + watched.resolve(war.getName())
                        + "\" contextRoot=\"/" + node().name() + "\"/></server>";
                write("server.xml", configuration.replace("</server>", application));
            }
            default -> export();
        }
    }

    /** Starts to undeploy. */
    public void undeploy() {
        switch (brand) {
            case WILDFLY, WILDFLY_PREVIEW -> delete(war.getName() + ".deployed");
            case OPEN_LIBERTY -> write("server.xml", configuration);
            default -> delete(war.getName());
        }
    }

    private void export() {
        try {
            // what watches the directory must not find half of it
            Path whole = watched.resolveSibling(war.getName() + ".tmp");
            war.as(ZipExporter.class).exportTo(whole.toFile(), true);
            Files.move(whole, watched.resolve(war.getName()), REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void delete(String file) {
        try {
            Files.delete(watched.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String file, String text) {
        try {
            Files.writeString(watched.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
