package io.distributedsession.benchmarks;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import io.distributedsession.launcher.Installation;

/** Started by Maven, as its last step: gives a run a JVM of its own, since Maven's is not fresh, and ends as that ends. */
public final class Benchmarks {

    private static final String BENCH = "bench";

    private Benchmarks() {}

    /**
     * Runs what the system property {@code bench} names; the process ends with status 0 if its goals hold.
     *
     * @param arguments none
     * @throws Exception if the JVM of the run cannot be started
     */
    public static void main(String[] arguments) throws Exception {
        Process run = new ProcessBuilder(command(System.getProperty(BENCH, "")))
                .inheritIO()
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(run::destroy, "bench-stop"));
        // on any other way out, Maven would print something of its own below the figure, if only the reset of a colour
        Runtime.getRuntime().halt(run.waitFor());
    }

    private static List<String> command(String bench) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xms1g", "-Xmx1g", "-cp", classPath()));
        command.add("-D" + Installation.PROPERTY + "=" + System.getProperty(Installation.PROPERTY));
        command.add(NamedRun.class.getName());
        command.add(bench);
        return command;
    }

    /** Maven runs this class in a class loader of its own, of which the property with the class path knows nothing. */
    private static String classPath() {
        if (Benchmarks.class.getClassLoader() instanceof URLClassLoader loader) {
            return Arrays.stream(loader.getURLs())
                    .map(Benchmarks::path)
                    .collect(Collectors.joining(File.pathSeparator));
        }
        return System.getProperty("java.class.path");
    }

    private static String path(URL url) {
        try {
            return Path.of(url.toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(url + " is no file", e);
        }
    }
}
