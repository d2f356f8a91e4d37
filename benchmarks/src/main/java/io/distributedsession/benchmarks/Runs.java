package io.distributedsession.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.distributedsession.benchmarks.beancall.BeanCallRun;
import io.distributedsession.benchmarks.bytes.BytesRun;
import io.distributedsession.benchmarks.cost.CostRun;
import io.distributedsession.benchmarks.cost.OracleRun;
import io.distributedsession.benchmarks.forgery.ForgeryRun;
import io.distributedsession.benchmarks.growth.GrowthRun;
import io.distributedsession.benchmarks.history.FaultsRun;
import io.distributedsession.benchmarks.history.HistoryRun;
import io.distributedsession.benchmarks.hostile.HostileRun;
import io.distributedsession.benchmarks.outage.OutageRun;
import io.distributedsession.benchmarks.overhead.OverheadRun;
import io.distributedsession.benchmarks.reliability.ReliabilityRun;
import io.distributedsession.benchmarks.rotation.RotationRun;
import io.distributedsession.benchmarks.soak.ServerSoakRun;
import io.distributedsession.benchmarks.staleness.StalenessRun;
import io.distributedsession.benchmarks.start.StartRun;
import io.distributedsession.benchmarks.throughput.CpuRun;
import io.distributedsession.benchmarks.throughput.ThroughputRun;
import io.distributedsession.benchmarks.untouched.UntouchedRun;

/** All runs, by the names that {@code -Dbench} takes. */
public enum Runs {
    BEANCALL("beancall", true, () -> BeanCallRun.FULL),
    UNTOUCHED("untouched", true, () -> UntouchedRun.FULL),
    OVERHEAD("overhead", true, () -> OverheadRun.FULL),
    THROUGHPUT("throughput", true, () -> ThroughputRun.FULL),
    CPU("cpu", false, () -> CpuRun.FULL),
    GROWTH("growth", true, () -> GrowthRun.FULL),
    BYTES("bytes", true, () -> BytesRun.FULL),
    START("start", true, () -> StartRun.FULL),
    COST("cost", true, () -> CostRun.FULL),
    ORACLE("oracle", false, () -> OracleRun.FULL),
    STALENESS("staleness", false, () -> StalenessRun.FULL),
    HISTORY("history", false, () -> HistoryRun.FULL),
    FAULTS("faults", false, () -> FaultsRun.FULL),
    RELIABILITY("reliability", false, () -> ReliabilityRun.FULL),
    SOAK("soak", false, ServerSoakRun::full),
    FORGERY("forgery", false, () -> ForgeryRun.FULL),
    ROTATION("rotation", false, () -> RotationRun.FULL),
    HOSTILE("hostile", false, () -> HostileRun.FULL),
    OUTAGE("outage", false, () -> OutageRun.FULL);

    private static final String ALL = "all";

    private final String runName;
    private final boolean reportedByDefault;
    private final Supplier<Run> full;

    Runs(String runName, boolean reportedByDefault, Supplier<Run> full) {
        this.runName = runName;
        this.reportedByDefault = reportedByDefault;
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

    /** The runs that make a report together: all for {@code all}, those about time and money if none is named. */
    static List<String> together(String bench) {
        return Arrays.stream(values())
                .filter(run -> bench.equals(ALL) || bench.isEmpty() && run.reportedByDefault)
                .map(Runs::runName)
                .toList();
    }

    static String names() {
        return Arrays.stream(values()).map(Runs::runName).collect(Collectors.joining(", ", "", ", " + ALL));
    }
}
