package io.distributedsession.suite.matrix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes and prints the matrix of all reports that lie there, those of earlier runs too. */
public final class MatrixMain {

    private static final String MIXED = "mixed";

    private MatrixMain() {}

    /**
     * @param arguments the directories of the reports on servers and of those on CDI containers alone, and the file to write
     */
    public static void main(String[] arguments) throws IOException {
        List<Report> onServers = reports(Path.of(arguments[0]), "TEST-.*\\.xml");
        List<Report> onContainers = reports(Path.of(arguments[1]), "TEST-.*\\.scope\\..*\\.xml");
        List<Matrix> matrices = Stream.of(
                        Matrix.of(
                                "Servers",
                                onServers.stream()
                                        .filter(report -> !isMixed(report))
                                        .toList()),
                        Matrix.of(
                                "A session on nodes of several brands",
                                onServers.stream().filter(MatrixMain::isMixed).toList()),
                        Matrix.of("The scope on CDI containers alone", onContainers))
                .filter(matrix -> !matrix.isEmpty())
                .toList();
        String text = matrices.stream().map(Matrix::text).collect(Collectors.joining("\n")) + failures(matrices);
        Path file = Path.of(arguments[2]);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        System.out.println(text);
    }

    /** At the end, where who looks for them in a long log finds them. */
    private static String failures(List<Matrix> matrices) {
        List<String> failures = matrices.stream().flatMap(Matrix::failures).toList();
        return failures.isEmpty()
                ? ""
                : failures.stream().collect(Collectors.joining("\n* ", "\n## What failed\n\n* ", "\n"));
    }

    private static boolean isMixed(Report report) {
        return report.server().equals(MIXED);
    }

    private static List<Report> reports(Path directory, String names) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().matches(names))
                    .map(Report::read)
                    .filter(report -> !report.server().isEmpty())
                    .toList();
        }
    }
}
