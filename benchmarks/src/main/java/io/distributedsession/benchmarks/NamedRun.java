package io.distributedsession.benchmarks;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/** One run in this JVM. Its last line on standard output is its figure, and the exit status 0 only if the goal holds. */
final class NamedRun {

    private NamedRun() {}

    public static void main(String[] arguments) {
        String name = arguments.length == 0 ? "" : arguments[0];
        // ends threads that a client or a container has left, too
        System.exit(Runs.named(name).map(run -> run(run, System.out)).orElseGet(() -> unknown(name)));
    }

    private static int run(Runs run, PrintStream out) {
        Instant start = Instant.now();
        try {
            Result result = run.full().run(out);
            out.println("took " + Duration.between(start, Instant.now()).toSeconds() + " s");
            out.println(result.line(run.runName()));
            out.flush();
            return result.holds() ? 0 : 1;
        } catch (Exception e) {
            e.printStackTrace();
            out.println(run.runName() + ": no figure, the run failed: " + e);
            out.flush();
            return 2;
        }
    }

    private static int unknown(String name) {
        System.err.println("No run is named '" + name + "'. Name one of these with -Dbench=NAME: " + Runs.names());
        return 2;
    }
}
