package io.distributedsession.suite.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Classes of an application as text, so that two of its builds can have different ones of the same name. */
public final class Sources {

    private static final String HEADER =
            "package shop; import java.io.*; import java.util.*; import io.distributedsession.*; ";

    private Sources() {}

    /**
     * Compiles classes into a WAR.
     *
     * @param sources simple class name to source, all in the package {@code shop}
     */
    public static WebArchive compileInto(WebArchive war, Map<String, String> sources) {
        try {
            Path directory = Files.createTempDirectory(SuiteWar.directory(), "classes");
            compile(sources, directory);
            try (Stream<Path> files = Files.walk(directory)) {
                files.filter(Files::isRegularFile)
                        .forEach(file -> war.addAsResource(
                                file.toFile(), directory.relativize(file).toString()));
            }
            return war;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compile(Map<String, String> sources, Path directory) {
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        List<String> options = List.of(
                "-proc:none",
                "--release",
                "17",
                "-classpath",
                System.getProperty("java.class.path"),
                "-d",
                directory.toString());
        boolean compiled = ToolProvider.getSystemJavaCompiler()
                .getTask(
                        null,
                        null,
                        problems,
                        options,
                        null,
                        sources.entrySet().stream()
                                .map(source -> new Source(source.getKey(), source.getValue()))
                                .toList())
                .call();
        if (!compiled) {
            throw new IllegalArgumentException(problems.getDiagnostics().toString());
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///shop/" + name + ".java"), Kind.SOURCE);
            this.text = HEADER + text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
