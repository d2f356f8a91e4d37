package io.distributedsession.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import io.distributedsession.benchmarks.report.Section;

import static java.nio.charset.StandardCharsets.UTF_8;

/** One run in this JVM. Its last line on standard output is its figure, and the exit status 0 only if the goal holds. */
final class NamedRun {

    /** The system property that names the directory for the run's section of the report. */
    static final String SECTIONS = "bench.sections";

    private NamedRun() {}

    public static void main(String[] arguments) {
        String name = arguments.length == 0 ? "" : arguments[0];
        // ends threads that a client or a container has left, too
        System.exit(Runs.named(name).map(run -> run(run, System.out)).orElseGet(() -> unknown(name)));
    }

    private static int run(Runs run, PrintStream out) {
        Instant start = Instant.now();
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        try {
            Result result = run.full().run(new PrintStream(new Both(out, told), true, UTF_8));
            out.println("took " + Duration.between(start, Instant.now()).toSeconds() + " s");
            String line = result.line(run.runName());
            Optional<Path> sections =
                    Optional.ofNullable(System.getProperty(SECTIONS)).map(Path::of);
            if (sections.isPresent()) {
                new Section(run.runName(), line, result.holds(), told.toString(UTF_8), result.plots())
                        .write(sections.get());
            }
            out.println(line);
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

    /** Writes to the console and keeps a copy for the report. */
    private static final class Both extends OutputStream {

        private final OutputStream console;
        private final OutputStream copy;

        Both(OutputStream console, OutputStream copy) {
            this.console = console;
            this.copy = copy;
        }

        @Override
        public void write(int value) throws IOException {
            console.write(value);
            copy.write(value);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            console.write(bytes, from, length);
            copy.write(bytes, from, length);
        }

        @Override
        public void flush() throws IOException {
            console.flush();
        }
    }
}
