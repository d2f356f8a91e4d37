package io.distributedsession.benchmarks.war;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import io.distributedsession.benchmarks.measure.ClassPath;

/** The jars that the extension needs, and those that the SDK's {@code dynamodb} would bring without exclusions; from this JVM's class path. */
public final class Sdk {

    private static final Pattern LEFT_OUT =
            Pattern.compile("(netty-nio-client|apache5-client|url-connection-client)-.*");
    private static final Pattern OWN_CLIENT =
            Pattern.compile("(apache-client|httpclient-4|httpcore-4|commons-codec|commons-logging|slf4j-api).*");
    private static final Pattern COMMON = Pattern.compile("(reactive-streams|eventstream)-.*");
    private static final Pattern DEFAULT_CLIENTS =
            Pattern.compile("(netty-(?!nio-client)|httpclient5|httpcore5|netty-nio-client|apache5-client|slf4j-api).*");

    private Sdk() {}

    /** What the extension needs beside its own two jars. */
    public static List<Path> ownClosure() {
        return jars().stream()
                .filter(jar -> isSdk(jar) || matches(OWN_CLIENT, jar))
                .toList();
    }

    /** What {@code software.amazon.awssdk:dynamodb} brings by default. */
    public static List<Path> defaultClosure() {
        return jars().stream()
                .filter(jar -> isSdk(jar) && !matches(OWN_CLIENT, jar) || matches(DEFAULT_CLIENTS, jar))
                .toList();
    }

    /** Bytes of all jars together. */
    public static long bytes(List<Path> jars) throws IOException {
        long bytes = 0;
        for (Path jar : jars) {
            bytes += Files.size(jar);
        }
        return bytes;
    }

    private static boolean isSdk(Path jar) {
        String path = jar.toString().replace('\\', '/');
        return path.contains("/software/amazon/awssdk/")
                        && path.contains("/" + version() + "/")
                        && !matches(LEFT_OUT, jar)
                || matches(COMMON, jar);
    }

    private static String version() {
        return jars().stream()
                .map(jar -> jar.getFileName().toString())
                .filter(name -> name.matches("dynamodb-[0-9].*\\.jar"))
                .map(name -> name.substring("dynamodb-".length(), name.length() - ".jar".length()))
                .findFirst()
                .orElseThrow();
    }

    private static boolean matches(Pattern pattern, Path jar) {
        return pattern.matcher(jar.getFileName().toString()).matches();
    }

    private static List<Path> jars() {
        return ClassPath.entries().stream()
                .filter(entry -> entry.endsWith(".jar"))
                .map(Path::of)
                .toList();
    }
}
