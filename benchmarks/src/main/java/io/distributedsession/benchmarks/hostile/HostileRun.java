package io.distributedsession.benchmarks.hostile;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.distributedsession.benchmarks.Figure;
import io.distributedsession.benchmarks.Result;
import io.distributedsession.benchmarks.Run;

/**
 * Hostile blobs: a catalogue of gadgets, bombs and swaps, all small damages of honest blobs, and what a fuzzer makes of both.
 *
 * @param damages of how many bytes of the honest blobs one is damaged
 * @param fuzzed how many blobs the fuzzer makes
 */
public record HostileRun(int damages, int fuzzed) implements Run {

    public static final HostileRun FULL = new HostileRun(1, 1_000_000);

    private static final Duration FUZZING_MOST = Duration.ofMinutes(40);
    private static final Duration CATALOGUE_MOST = Duration.ofMinutes(5);
    private static final int LONGEST_FUZZED = 4096;

    @Override
    public Result run(PrintStream out) throws Exception {
        Path directory = Files.createTempDirectory("hostile");
        try {
            Catalogue.write(directory, Catalogue.hostile());
            Report catalogue = catalogue(directory, Guard.ON, damages);
            tell(out, "catalogue and damages", catalogue);
            Report report = catalogue;
            if (Fuzzer.isAvailable()) {
                Report fuzz = fuzz(directory, out);
                tell(out, "fuzzer", fuzz);
                report = catalogue.plus(fuzz);
            } else {
                out.println("there is no fuzzer for this machine");
            }
            return result(report);
        } finally {
            delete(directory);
        }
    }

    static Result result(Report report) {
        return Result.of(
                Figure.none(report.outside().size()),
                Figure.none(report.untyped()),
                Figure.none(report.overBudget()),
                Figure.none(report.forged()));
    }

    private static void tell(PrintStream out, String what, Report report) {
        out.println(what + ": " + report.blobs() + " blobs, nothing made of " + report.refused());
        report.told().forEach(line -> out.println("  " + line));
        report.outside().forEach(name -> out.println("  outside the list: " + name));
    }

    static Report catalogue(Path directory, Guard guard, int damages) throws IOException, InterruptedException {
        Path file = directory.resolve("catalogue.report");
        ReadingJvm jvm = new ReadingJvm(directory, "catalogue");
        jvm.run(
                CATALOGUE_MOST,
                List.of(
                        CatalogueReader.class.getName(),
                        directory.toString(),
                        file.toString(),
                        guard.name(),
                        Integer.toString(damages)));
        return jvm.report(file);
    }

    private Report fuzz(Path directory, PrintStream out) throws IOException, InterruptedException {
        Path file = directory.resolve("fuzz.report");
        Path corpus = Files.createDirectories(directory.resolve("corpus"));
        for (Blob blob : seeds(directory)) {
            blob.write(corpus);
        }
        ReadingJvm jvm = new ReadingJvm(directory, "fuzz");
        List<String> arguments = new ArrayList<>(List.of(
                "-D" + FuzzTarget.DIRECTORY + "=" + directory,
                "-D" + FuzzTarget.REPORT + "=" + file,
                Fuzzer.MAIN,
                "--target_class=" + FuzzTarget.class.getName(),
                "--instrumentation_includes=io.distributedsession.state.**:io.distributedsession.cookie.**",
                "--custom_hook_includes=io.distributedsession.**",
                "-runs=" + fuzzed,
                "-seed=1",
                "-max_len=" + LONGEST_FUZZED,
                "-len_control=0",
                corpus.toString()));
        jvm.run(FUZZING_MOST, arguments);
        out.println(jvm.lastLine(" cov: "));
        return jvm.report(file);
    }

    /** What the fuzzer starts from: all that is small enough for it. */
    private static List<Blob> seeds(Path directory) throws IOException {
        List<Blob> seeds = new ArrayList<>(Catalogue.readHonest(directory));
        seeds.addAll(Catalogue.readHostile(directory));
        return seeds.stream()
                .filter(blob -> blob.input().length <= LONGEST_FUZZED)
                .toList();
    }

    private static void delete(Path directory) throws IOException {
        try (var paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
