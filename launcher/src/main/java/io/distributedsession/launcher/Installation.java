package io.distributedsession.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Where the build of a module has put DynamoDB Local and the servers: that of the launcher module DynamoDB Local, WildFly
 * and Payara Micro, that of the tests on servers the rest.
 *
 * @param home the module's {@code target} directory
 */
public record Installation(Path home) {

    /** The system property that names {@link #home()}. */
    public static final String PROPERTY = "launcher.home";

    /**
     * The installation named by the system property {@value #PROPERTY}.
     *
     * @return the installation
     */
    public static Installation fromSystemProperty() {
        String home = System.getProperty(PROPERTY);
        if (home == null) {
            throw new LauncherException("DSS-0904: the system property " + PROPERTY
                    + " is not set. Set it to the target directory of the launcher module.");
        }
        return new Installation(Path.of(home));
    }

    /**
     * The directory with the jars of DynamoDB Local.
     *
     * @return the directory, as {@link DynamoDbLocal#start} takes it
     */
    public Path dynamoDbLocal() {
        return existing(home.resolve("dynamodb-local"));
    }

    /**
     * The unpacked WildFly.
     *
     * @return its home directory
     */
    public Path wildFly() {
        return newest("wildfly-[0-9]*", "wildfly");
    }

    /**
     * The unpacked WildFly Preview, which is ahead of WildFly by a version of Jakarta EE.
     *
     * @return its home directory
     */
    public Path wildFlyPreview() {
        return newest("wildfly-preview-[0-9]*", "wildfly-preview");
    }

    /**
     * The unpacked Open Liberty.
     *
     * @return its home directory
     */
    public Path openLiberty() {
        return existing(home.resolve("servers/wlp"));
    }

    /**
     * The unpacked TomEE.
     *
     * @return its home directory
     */
    public Path tomEe() {
        return newest("apache-tomee-*", "apache-tomee");
    }

    /**
     * The unpacked GlassFish.
     *
     * @return its home directory
     */
    public Path glassFish() {
        return newest("glassfish[0-9]*", "glassfish");
    }

    /**
     * The unpacked Payara Server.
     *
     * @return its home directory
     */
    public Path payaraServer() {
        return newest("payara[0-9]*", "payara");
    }

    /**
     * The jar of Payara Micro.
     *
     * @return the jar
     */
    public Path payaraMicro() {
        return existing(home.resolve("servers/payara-micro.jar"));
    }

    private Path newest(String glob, String expected) {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> homes = Files.newDirectoryStream(existing(home.resolve("servers")), glob)) {
            homes.forEach(found::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.isEmpty() ? existing(home.resolve("servers").resolve(expected)) : Collections.max(found);
    }

    private static Path existing(Path path) {
        if (!Files.exists(path)) {
            throw new LauncherException("DSS-0905: " + path
                    + " is missing. Build the module that fetches it: mvn -pl launcher generate-resources,"
                    + " and for the other servers mvn -Dservers=all -pl arquillian-tests pre-integration-test");
        }
        return path;
    }
}
