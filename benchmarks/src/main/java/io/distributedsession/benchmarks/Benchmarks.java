package io.distributedsession.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import io.distributedsession.benchmarks.report.Report;

/** Started by Maven, as its last step: gives every run a JVM of its own, since Maven's is not fresh, and ends as that ends. */
public final class Benchmarks {

    private static final String BENCH = "bench";
    private static final String HOME = "benchmarks.home";

    private Benchmarks() {}

    /**
     * Runs what the system property {@code bench} names, by default all runs of the report; the process ends with status 0 if
     * all goals hold.
     *
     * @param arguments none
     * @throws Exception if the JVM of a run cannot be started, or the report cannot be written
     */
    public static void main(String[] arguments) throws Exception {
        String bench = System.getProperty(BENCH, "");
        List<String> several = Runs.together(bench);
        int status = several.isEmpty() ? RunJvm.run(bench, List.of()) : report(several);
        // on any other way out, Maven would print something of its own below the figure, if only the reset of a colour
        Runtime.getRuntime().halt(status);
    }

    private static int report(List<String> runs) throws IOException, InterruptedException {
        Report report = new Report(Path.of(System.getProperty(HOME)));
        report.clear();
        int held = 0;
        for (String run : runs) {
            List<String> options = List.of("-D" + NamedRun.SECTIONS + "=" + report.sections());
            held += RunJvm.run(run, options) == 0 ? 1 : 0;
        }
        System.out.println("report: " + report.write(runs));
        Figure figure = Figure.atLeast(held, runs.size(), " runs whose goals hold");
        System.out.println(Result.of(figure).line("report"));
        System.out.flush();
        return figure.holds() ? 0 : 1;
    }
}
