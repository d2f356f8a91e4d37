package io.distributedsession.benchmarks.report;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;

import com.sun.management.OperatingSystemMXBean;

/** Puts the sections of several runs into one report. */
public final class Report {

    private static final double GIB = 1 << 30;

    private final Path home;

    /** @param home the directory of the module; sections lie in its {@code target/report} */
    public Report(Path home) {
        this.home = home;
    }

    /** Where runs write their sections. */
    public Path sections() {
        return home.resolve("target/report");
    }

    /** Removes what earlier runs wrote. */
    public void clear() throws IOException {
        delete(sections(), "*.{md,svg}");
    }

    /**
     * Writes {@code report.md} and the pictures in {@code report/}.
     *
     * @param runs the names of the runs, in the order of the report
     */
    public Path write(List<String> runs) throws IOException {
        Path pictures = Files.createDirectories(home.resolve("report"));
        delete(pictures, "*.svg");
        StringBuilder text = new StringBuilder(head());
        for (String run : runs) {
            Path section = Section.file(sections(), run);
            text.append(Files.exists(section) ? Files.readString(section) : "## " + run + "\n\n**no figure**\n\n");
        }
        if (Files.exists(sections())) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(sections(), "*.svg")) {
                for (Path file : files) {
                    Files.copy(file, pictures.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        Path report = home.resolve("report.md");
        Files.writeString(report, text.toString().stripTrailing() + "\n");
        return report;
    }

    private static String head() {
        return String.format(
                Locale.ROOT,
                "# What the extension costs%n%nWritten by `mvn -q -Pbenchmarks`; what the runs measure, and how, is told in"
                        + " [docs/internals/benchmarks.md](../docs/internals/benchmarks.md). Arms are measured in turn, round by"
                        + " round; a value is the median, in brackets the least and the most.%n%nJava %s on %s %s, %d processors,"
                        + " %.0f GiB.%n%n",
                Runtime.version(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                memory() / GIB);
    }

    private static double memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean machine
                ? machine.getTotalMemorySize()
                : Double.NaN;
    }

    private static void delete(Path directory, String glob) throws IOException {
        if (Files.exists(directory)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, glob)) {
                for (Path file : files) {
                    Files.delete(file);
                }
            }
        }
    }
}
