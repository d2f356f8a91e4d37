package io.distributedsession.dynamodb;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The library's version, as the build wrote it into the jar. */
final class LibraryVersion {

    private static final String PROPERTIES =
            "/META-INF/maven/io.distributedsession/distributed-session-impl/pom.properties";
    private static final String UNKNOWN = "unknown";
    private static final String VERSION = read();

    private LibraryVersion() {}

    static String get() {
        return VERSION;
    }

    private static String read() {
        Properties properties = new Properties();
        try (InputStream in = LibraryVersion.class.getResourceAsStream(PROPERTIES)) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            return UNKNOWN;
        }
        return properties.getProperty("version", UNKNOWN);
    }
}
