package io.distributedsession.benchmarks.war;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import io.distributedsession.benchmarks.measure.ClassPath;

/** The jars that Spring Session with Redis needs; from this JVM's class path. */
final class Spring {

    private static final Pattern JARS = Pattern.compile(
            "(spring-|commons-logging-|lettuce-core-|reactor-core-|reactive-streams-|micrometer-"
                    + "|redis-authx-|netty-(buffer|codec|common|handler|resolver|transport)-[0-9]|netty-transport-native-unix-common-).*\\.jar");

    private Spring() {}

    static List<Path> closure() {
        return ClassPath.entries().stream()
                .map(Path::of)
                .filter(entry -> JARS.matcher(entry.getFileName().toString()).matches())
                .toList();
    }
}
