package io.distributedsession.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.jr.ob.JSON;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what a command found: a table for people, or JSON for programs, on standard output and nothing else there. */
final class Output {

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** Facts about one thing. */
    void facts(Map<String, Object> facts) {
        if (json) {
            print(facts);
            return;
        }
        int width = facts.keySet().stream().mapToInt(String::length).max().orElse(0);
        facts.forEach((name, value) -> out().println(pad(name, width) + "  " + text(value)));
        out().flush();
    }

    /** Several things of one kind, with the same facts about each. */
    void rows(List<Map<String, Object>> rows) {
        if (json) {
            print(rows);
            return;
        }
        if (!rows.isEmpty()) {
            Map<String, Integer> widths = new LinkedHashMap<>();
            rows.get(0).keySet().forEach(name -> widths.put(name, name.length()));
            rows.forEach(row ->
                    row.forEach((name, value) -> widths.merge(name, text(value).length(), Math::max)));
            out().println(line(widths, name -> name));
            rows.forEach(row -> out().println(line(widths, name -> text(row.get(name)))));
        }
        out().flush();
    }

    /** Something that did not go as asked, for people, beside the answer. */
    void complain(String message) {
        command.commandLine().getErr().println(message);
        command.commandLine().getErr().flush();
    }

    boolean isForPeople() {
        return !json;
    }

    private static String line(Map<String, Integer> widths, java.util.function.UnaryOperator<String> cell) {
        return widths.entrySet().stream()
                .map(column -> pad(cell.apply(column.getKey()), column.getValue()))
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }

    private static String text(Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(Output::text).collect(Collectors.joining("; "));
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> entry.getKey() + " " + text(entry.getValue()))
                    .collect(Collectors.joining(", "));
        }
        return value == null ? "-" : value.toString();
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private void print(Object value) {
        try {
            out().println(JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(value));
            out().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PrintWriter out() {
        return command.commandLine().getOut();
    }
}
