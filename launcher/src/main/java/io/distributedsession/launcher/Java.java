package io.distributedsession.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/**
 * The Java that runs a server.
 *
 * @param home the directory of the JDK or JRE
 * @param options of its virtual machine, before those that the server itself needs
 */
public record Java(Path home, List<String> options) {

    /** Copies the options. */
    public Java {
        options = List.copyOf(options);
    }

    /**
     * The Java of this JVM, without options.
     *
     * @return the Java
     */
    public static Java current() {
        return new Java(Path.of(System.getProperty("java.home")), List.of());
    }

    /**
     * Its version.
     *
     * @return as in {@code 17.0.15}, from the file {@code release}
     */
    public String version() {
        Properties release = new Properties();
        try (Reader file = Files.newBufferedReader(home.resolve("release"))) {
            release.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return release.getProperty("JAVA_VERSION").replace("\"", "");
    }

    String executable() {
        return home.resolve("bin").resolve("java").toString();
    }
}
