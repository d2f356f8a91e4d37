package io.distributedsession.benchmarks.history;

import java.io.PrintStream;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Adds up what many episodes came to. Thread-safe. */
final class HistoryTally {

    private static final int MOST_SHOWN = 20;

    private final Conflicts conflicts;
    private final PrintStream out;
    private final int mostShown;
    private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
    private long operations;
    private long requests;
    private long conflicted;
    private long violations;

    HistoryTally(Conflicts conflicts, PrintStream out) {
        this(conflicts, out, MOST_SHOWN);
    }

    /**
     * Nothing added up yet.
     *
     * @param mostShown how many violations are told
     */
    HistoryTally(Conflicts conflicts, PrintStream out, int mostShown) {
        this.conflicts = conflicts;
        this.out = out;
        this.mostShown = mostShown;
    }

    /** Makes a request and notes whether it met a conflict. */
    void request(Supplier<Outcome> request) {
        conflicts.takeMet();
        Outcome outcome = request.get();
        boolean met = conflicts.takeMet();
        synchronized (this) {
            requests++;
            conflicted += met ? 1 : 0;
            outcomes.merge(outcome, 1L, Long::sum);
        }
    }

    synchronized void operations(Collection<Operation> made) {
        operations += made.size();
    }

    synchronized void violations(List<Violation> found) {
        for (Violation violation : found) {
            if (violations++ < mostShown) {
                out.println("  " + violation.type() + ": " + violation.what());
            }
        }
    }

    synchronized long operations() {
        return operations;
    }

    synchronized long violations() {
        return violations;
    }

    /** How many requests ended in a way. */
    synchronized long requests(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }

    /** The share of requests that met another's change of the same bean. */
    synchronized double conflictShare() {
        return (double) conflicted / requests;
    }

    /** The share of requests that were acknowledged. */
    synchronized double acknowledgedShare() {
        return (double) outcomes.getOrDefault(Outcome.OK, 0L) / requests;
    }

    synchronized void print() {
        out.printf(
                "%,d operations in %,d requests: %s; %,d requests met a conflict%n",
                operations, requests, outcomes, conflicted);
    }
}
