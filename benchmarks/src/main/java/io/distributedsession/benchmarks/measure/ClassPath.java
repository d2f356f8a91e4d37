package io.distributedsession.benchmarks.measure;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** This JVM's class path, for JVMs that it starts, in whatever directory they run. */
public final class ClassPath {

    static final String PROPERTY = "java.class.path";

    private ClassPath() {}

    public static List<String> entries() {
        return Arrays.stream(System.getProperty(PROPERTY).split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .toList();
    }

    /** As {@code java -cp} takes it. */
    public static String joined() {
        return String.join(File.pathSeparator, entries());
    }
}
