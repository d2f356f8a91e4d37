package io.distributedsession.scope.evolution;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

import jakarta.enterprise.context.NormalScope;

import io.distributedsession.DistributedSessionScoped;
import io.distributedsession.scope.Application;
import io.distributedsession.scope.Browser;

/** One build of an application: its classes, compiled from source and loaded apart, in a container that runs. */
final class Build implements AutoCloseable {

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    /** What the sources compile against. */
    private static final String API =
            path(DistributedSessionScoped.class) + File.pathSeparator + path(NormalScope.class);

    private final ClassLoader previous = Thread.currentThread().getContextClassLoader();
    private final URLClassLoader classes;
    private final Application application;

    private Build(URLClassLoader classes, Application application) {
        this.classes = classes;
        this.application = application;
    }

    /**
     * Compiles and starts a build.
     *
     * @param directory where the compiled classes go, until after {@link #close}
     * @param sources simple class name to source, all in the package {@code shop}; those with the scope become beans
     */
    static Build of(Path directory, Map<String, String> sources) {
        Thread thread = Thread.currentThread();
        ClassLoader outside = thread.getContextClassLoader();
        URLClassLoader loader = compile(directory, sources);
        thread.setContextClassLoader(loader);
        try {
            List<Class<?>> beans = new ArrayList<>(List.of(SharedTables.class));
            for (Map.Entry<String, String> source : sources.entrySet()) {
                if (source.getValue().contains("@DistributedSessionScoped")) {
                    beans.add(loader.loadClass("shop." + source.getKey()));
                }
            }
            return new Build(loader, Application.configured(beans.toArray(Class<?>[]::new)));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        } finally {
            thread.setContextClassLoader(outside);
        }
    }

    private static String path(Class<?> type) {
        return Path.of(URI.create(
                        type.getProtectionDomain().getCodeSource().getLocation().toString()))
                .toString();
    }

    private static URLClassLoader compile(Path parent, Map<String, String> sources) {
        try {
            Path directory = Files.createTempDirectory(parent, "build");
            DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
            boolean compiled = COMPILER.getTask(
                            null,
                            null,
                            problems,
                            List.of("-proc:none", "-classpath", API, "-d", directory.toString()),
                            null,
                            sources.entrySet().stream()
                                    .map(source -> new Source(source.getKey(), source.getValue()))
                                    .toList())
                    .call();
            if (!compiled) {
                throw new IllegalArgumentException(problems.getDiagnostics().toString());
            }
            return new URLClassLoader(new URL[] {directory.toUri().toURL()}, Build.class.getClassLoader());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A visitor of this build; others take over when it goes on at theirs. */
    Browser browser() {
        return application.browser();
    }

    /** One request of a visitor that calls one method of one bean. */
    Object request(Browser browser, String bean, String method, Object... arguments) {
        return browser.at(application).request(() -> call(bean, method, arguments));
    }

    /** Calls a method of a bean within a request of this build. */
    Object call(String bean, String method, Object... arguments) {
        try {
            Class<?> type = classes.loadClass("shop." + bean);
            Method found = Arrays.stream(type.getMethods())
                    .filter(candidate ->
                            candidate.getName().equals(method) && candidate.getParameterCount() == arguments.length)
                    .findFirst()
                    .orElseThrow();
            return found.invoke(application.get(type), arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    <T> T get(Class<T> type) {
        return application.get(type);
    }

    @Override
    public void close() {
        application.close();
        Thread.currentThread().setContextClassLoader(previous);
        try {
            classes.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A class in the package of the application. */
    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///shop/" + name + ".java"), Kind.SOURCE);
            this.text = "package shop; import java.io.*; import java.util.*; import io.distributedsession.*; " + text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
