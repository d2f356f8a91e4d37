package io.distributedsession.benchmarks.measure;

import java.io.File;
import java.util.List;
import java.util.Map;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs a benchmark of JMH in a JVM of its own, once for each round.
 *
 * @param warmups iterations that are not counted
 * @param iterations that are
 * @param millis that an iteration takes
 * @param classPath of the JVM
 */
public record Jmh(int warmups, int iterations, int millis, List<String> classPath) {

    /**
     * What an operation takes.
     *
     * @param nanos of time
     * @param bytes that are allocated
     */
    public record Cost(double nanos, double bytes) {}

    /** The arm of a benchmark with its parameters. */
    public Arm<Cost> arm(String name, Class<?> benchmark, String method, Map<String, String> parameters) {
        return new Arm<>(name, () -> run(benchmark, method, parameters));
    }

    private Cost run(Class<?> benchmark, String method, Map<String, String> parameters) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + benchmark.getName().replace(".", "\\.") + "\\." + method + "$")
                .forks(1)
                .warmupIterations(warmups)
                .measurementIterations(iterations)
                .warmupTime(TimeValue.milliseconds(millis))
                .measurementTime(TimeValue.milliseconds(millis))
                .addProfiler(GCProfiler.class)
                .jvmArgs("-Xms512m", "-Xmx512m", "-XX:+UseSerialGC")
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        parameters.forEach(options::param);
        // JMH gives its forks the class path that this property names
        String own = System.getProperty(ClassPath.PROPERTY);
        System.setProperty("jmh.ignoreLock", "true");
        System.setProperty(ClassPath.PROPERTY, String.join(File.pathSeparator, classPath));
        try {
            RunResult result = new Runner(options.build()).runSingle();
            return new Cost(result.getPrimaryResult().getScore(), allocated(result));
        } finally {
            System.setProperty(ClassPath.PROPERTY, own);
        }
    }

    private static double allocated(RunResult result) {
        Result<?> bytes = result.getSecondaryResults().get("gc.alloc.rate.norm");
        if (bytes == null) {
            throw new IllegalStateException("JMH does not tell what was allocated");
        }
        return bytes.getScore();
    }
}
