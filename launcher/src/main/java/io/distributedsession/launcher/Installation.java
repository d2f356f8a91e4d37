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
 * Where the build of the launcher module has put DynamoDB Local and the servers.
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
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> homes =
                Files.newDirectoryStream(existing(home.resolve("servers")), "wildfly-[0-9]*")) {
            homes.forEach(found::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.isEmpty() ? existing(home.resolve("servers/wildfly")) : Collections.max(found);
    }

    /**
     * The jar of Payara Micro.
     *
     * @return the jar
     */
    public Path payaraMicro() {
        return existing(home.resolve("servers/payara-micro.jar"));
    }

    private static Path existing(Path path) {
        if (!Files.exists(path)) {
            throw new LauncherException("DSS-0905: " + path
                    + " is missing. Build the launcher module: mvn -pl launcher generate-resources");
        }
        return path;
    }
}
