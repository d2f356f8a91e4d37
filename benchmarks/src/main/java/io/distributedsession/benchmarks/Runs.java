package io.distributedsession.benchmarks;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.distributedsession.benchmarks.cost.CostRun;
import io.distributedsession.benchmarks.cost.OracleRun;
import io.distributedsession.benchmarks.forgery.ForgeryRun;
import io.distributedsession.benchmarks.history.HistoryRun;
import io.distributedsession.benchmarks.hostile.HostileRun;
import io.distributedsession.benchmarks.rotation.RotationRun;
import io.distributedsession.benchmarks.staleness.StalenessRun;

/** All runs, by the names that {@code -Dbench} takes. */
public enum Runs {
    COST("cost", () -> CostRun.FULL),
    ORACLE("oracle", () -> OracleRun.FULL),
    STALENESS("staleness", () -> StalenessRun.FULL),
    HISTORY("history", () -> HistoryRun.FULL),
    FORGERY("forgery", () -> ForgeryRun.FULL),
    ROTATION("rotation", () -> RotationRun.FULL),
    HOSTILE("hostile", () -> HostileRun.FULL);

    private final String runName;
    private final Supplier<Run> full;

    Runs(String runName, Supplier<Run> full) {
        this.runName = runName;
        this.full = full;
    }

    /** The name in {@code -Dbench}. */
    public String runName() {
        return runName;
    }

    /** The run with its full numbers. */
    public Run full() {
        return full.get();
    }

    static Optional<Runs> named(String name) {
        return Arrays.stream(values()).filter(run -> run.runName.equals(name)).findFirst();
    }

    static String names() {
        return Arrays.stream(values()).map(Runs::runName).collect(Collectors.joining(", "));
    }
}
