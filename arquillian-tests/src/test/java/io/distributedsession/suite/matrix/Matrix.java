package io.distributedsession.suite.matrix;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table of scenarios by servers, with a word in every cell. */
final class Matrix {

    private final String title;
    private final List<Column> columns;

    private Matrix(String title, List<Column> columns) {
        this.title = title;
        this.columns = columns;
    }

    /** The table of these reports, a column for each server. */
    static Matrix of(String title, Collection<Report> reports) {
        Map<String, List<Report>> byServer =
                reports.stream().collect(Collectors.groupingBy(Report::server, TreeMap::new, Collectors.toList()));
        return new Matrix(title, byServer.values().stream().map(Column::of).toList());
    }

    boolean isEmpty() {
        return columns.isEmpty();
    }

    Stream<String> failures() {
        return columns.stream().flatMap(Column::failures);
    }

    /** In Markdown. */
    String text() {
        List<String> notes = new ArrayList<>();
        List<String> lines = new ArrayList<>(List.of("## " + title, ""));
        lines.add(row("scenario", Column::title));
        lines.add(row("---", column -> "---"));
        for (String scenario : scenarios()) {
            lines.add(row(scenario, column -> column.cell(scenario, notes)));
        }
        lines.add(row("**passed**", Column::passed));
        lines.add(row("**seconds**", column -> String.format(Locale.ROOT, "%.0f", column.seconds())));
        lines.add("");
        for (int i = 0; i < notes.size(); i++) {
            lines.add("(" + (i + 1) + ") " + notes.get(i) + "\n");
        }
        return String.join("\n", lines) + "\n";
    }

    /** A class that did not get as far as its scenarios anywhere has one row, else one for each of them. */
    private Collection<String> scenarios() {
        TreeSet<String> all = columns.stream()
                .flatMap(column -> column.outcomes().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Map<String, Long> ofClass = all.stream().collect(Collectors.groupingBy(Matrix::suite, Collectors.counting()));
        all.removeIf(scenario -> scenario.endsWith(" " + Report.SET_UP) && ofClass.get(suite(scenario)) > 1);
        return all;
    }

    private static String suite(String scenario) {
        return scenario.substring(0, scenario.indexOf(' '));
    }

    private String row(String first, Function<Column, String> cell) {
        return columns.stream().map(cell).collect(Collectors.joining(" | ", "| " + first + " | ", " |"));
    }
}
