package io.distributedsession.benchmarks.cost;

import java.io.PrintStream;
import java.util.Locale;

import io.distributedsession.benchmarks.dynamodb.Units;

/** Prints what a million requests cost. */
final class CostTable {

    private static final double MILLION = 1_000_000;

    private final PrintStream out;
    private final double factor;

    /**
     * A table.
     *
     * @param requests that the rows were measured with
     */
    CostTable(PrintStream out, int requests) {
        this.out = out;
        this.factor = MILLION / requests;
        out.printf(
                "%-26s %10s %10s %12s %12s %8s%n",
                "a million requests", "reads", "writes", "read units", "write units", "money");
    }

    void row(String title, Units units) {
        out.printf(
                Locale.ROOT,
                "%-26s %,10.0f %,10.0f %,12.0f %,12.0f %8s%n",
                title,
                units.reads() * factor,
                units.writes() * factor,
                units.readUnits() * factor,
                units.writeUnits() * factor,
                String.format(Locale.ROOT, "$%.4f", units.money() * factor));
    }
}
