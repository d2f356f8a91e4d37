package io.distributedsession.suite.matrix;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All that one server was seen to do.
 *
 * @param title the server and its version
 * @param seconds how long its scenarios took together
 * @param outcomes by scenario
 */
record Column(String title, double seconds, Map<String, Outcome> outcomes) {

    /** Characters of a failure's reason that are told. */
    private static final int REASON = 500;

    /** The column of one server's reports. */
    static Column of(Collection<Report> reports) {
        Report any = reports.iterator().next();
        Map<String, Outcome> outcomes = new TreeMap<>();
        for (Report report : reports) {
            report.outcomes().forEach((scenario, outcome) -> outcomes.put(report.suite() + " " + scenario, outcome));
        }
        double seconds = reports.stream().mapToDouble(Report::seconds).sum();
        return new Column(any.server() + " " + any.version() + ", JDK " + any.java(), seconds, outcomes);
    }

    String cell(String scenario, List<String> notes) {
        Outcome outcome = outcomes.getOrDefault(scenario, outcomes.get(setUpOf(scenario)));
        if (outcome == null) {
            return "not run";
        }
        return switch (outcome.kind()) {
            case PASSED -> "yes";
            case FAILED -> "**NO**";
            case BUG -> "server's bug " + note(outcome, notes);
            case SKIPPED -> "not applicable " + note(outcome, notes);
        };
    }

    String passed() {
        long passed = outcomes.values().stream()
                .filter(outcome -> outcome.kind() == Outcome.Kind.PASSED)
                .count();
        return passed + " of " + outcomes.size();
    }

    /** A line for each scenario that failed. */
    Stream<String> failures() {
        return outcomes.entrySet().stream()
                .filter(entry -> entry.getValue().kind() == Outcome.Kind.FAILED)
                .map(entry -> title + ", " + entry.getKey() + ": "
                        + onOneLine(entry.getValue().reason()));
    }

    private static String onOneLine(String reason) {
        String line = reason.strip().replaceAll("\\s+", " ");
        return line.length() <= REASON ? line : line.substring(0, REASON) + "...";
    }

    private static String setUpOf(String scenario) {
        return scenario.substring(0, scenario.indexOf(' ') + 1) + Report.SET_UP;
    }

    private static String note(Outcome outcome, List<String> notes) {
        if (!notes.contains(outcome.reason())) {
            notes.add(outcome.reason());
        }
        return "(" + (notes.indexOf(outcome.reason()) + 1) + ")";
    }
}
