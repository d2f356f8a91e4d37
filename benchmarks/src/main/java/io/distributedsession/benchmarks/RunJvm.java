package io.distributedsession.benchmarks;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import io.distributedsession.launcher.Installation;

/** The JVM of one run; it has this one's output, and does not outlive it. */
final class RunJvm {

    /** What single runs take besides, for trying. */
    private static final List<String> PASSED_ON = List.of("outage.sdk-defaults", "soak.minutes");

    private RunJvm() {}

    /**
     * Runs to the end.
     *
     * @param options of the JVM, besides those that every run has
     * @return the exit status
     */
    static int run(String bench, List<String> options) throws IOException, InterruptedException {
        Process run = new ProcessBuilder(command(bench, options)).inheritIO().start();
        Thread stop = new Thread(run::destroy, "bench-stop");
        Runtime.getRuntime().addShutdownHook(stop);
        int status = run.waitFor();
        Runtime.getRuntime().removeShutdownHook(stop);
        return status;
    }

    private static List<String> command(String bench, List<String> options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xms1g", "-Xmx1g", "-cp", classPath()));
        command.add("-D" + Installation.PROPERTY + "=" + System.getProperty(Installation.PROPERTY));
        PASSED_ON.stream()
                .filter(property -> System.getProperty(property) != null)
                .forEach(property -> command.add("-D" + property + "=" + System.getProperty(property)));
        command.addAll(options);
        command.add(NamedRun.class.getName());
        command.add(bench);
        return command;
    }

    /** Maven runs this class in a class loader of its own, of which the property with the class path knows nothing. */
    private static String classPath() {
        if (RunJvm.class.getClassLoader() instanceof URLClassLoader loader) {
            return Arrays.stream(loader.getURLs()).map(RunJvm::path).collect(Collectors.joining(File.pathSeparator));
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
