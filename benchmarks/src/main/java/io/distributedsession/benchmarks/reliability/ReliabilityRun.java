package io.distributedsession.benchmarks.reliability;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.distributedsession.benchmarks.Figure;
import io.distributedsession.benchmarks.Result;
import io.distributedsession.benchmarks.Run;
import io.distributedsession.benchmarks.dynamodb.LocalDatabase;
import io.distributedsession.launcher.Installation;
import io.distributedsession.launcher.faults.Fault;

/**
 * Run {@code reliability}: the table of {@code docs/reliability.md}.
 *
 * @param faults which rows
 */
public record ReliabilityRun(List<Fault> faults) implements Run {

    public static final ReliabilityRun FULL = new ReliabilityRun(List.of(Fault.values()));

    private static final double MOST_SECONDS = 1.1;
    private static final long STALE_READS_AFTER_MILLIS = 2_500;

    @Override
    public Result run(PrintStream out) throws Exception {
        List<Row> rows = rows();
        out.println(Row.HEAD);
        rows.forEach(row -> out.println(row.line()));
        long broken = 0;
        for (Row row : rows) {
            row.broken()
                    .ifPresent(what ->
                            out.println(row.fault() + ", " + row.policy().text() + ": " + what));
            broken += row.broken().isPresent() ? 1 : 0;
        }
        Page page = Page.of(Installation.fromSystemProperty().home());
        List<Row> unsaid = rows.stream().filter(row -> !page.says(row)).toList();
        unsaid.forEach(row -> out.println("not on the page: " + row.line()));
        double longest = rows.stream().mapToDouble(Row::back).max().orElseThrow();
        return Result.of(
                new Figure(broken + " rows break a promise", "0", broken == 0),
                new Figure(unsaid.size() + " rows differ from the page", "0", unsaid.isEmpty()),
                Figure.atMost(longest, MOST_SECONDS, " s until a thread is back"));
    }

    /** What every fault comes to, for both policies. */
    List<Row> rows() throws Exception {
        List<Row> rows = new ArrayList<>();
        try (LocalDatabase database = LocalDatabase.start()) {
            for (Policy policy : Policy.values()) {
                for (Fault fault : faults) {
                    try (Subject suffering = new Subject(database, fault, policy)) {
                        if (fault == Fault.STALE_READ) {
                            // right after a commit reads are strong, and could not be stale
                            TimeUnit.MILLISECONDS.sleep(STALE_READS_AFTER_MILLIS);
                        }
                        rows.add(new Trial(fault, policy, suffering).row());
                    }
                }
            }
        }
        return rows;
    }
}
