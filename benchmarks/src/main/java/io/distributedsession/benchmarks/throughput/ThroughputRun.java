package io.distributedsession.benchmarks.throughput;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

import io.distributedsession.benchmarks.Figure;
import io.distributedsession.benchmarks.Result;
import io.distributedsession.benchmarks.Run;
import io.distributedsession.benchmarks.measure.Comparison;
import io.distributedsession.benchmarks.measure.Rounds;
import io.distributedsession.benchmarks.report.BarChart;

/**
 * Run {@code throughput}: requests for each second of CPU time that two servers take, over the same with the server's own
 * sessions in memory.
 *
 * @param rounds of the measuring
 * @param time of each load
 * @param warmUp for which each site is used before, at most
 */
public record ThroughputRun(int rounds, Duration time, Duration warmUp) implements Run {

    public static final ThroughputRun FULL =
            new ThroughputRun(Rounds.FEWEST, Duration.ofSeconds(3), Duration.ofSeconds(150));

    private static final double GOAL = 0.95;
    private static final List<Sites> SITES = List.of(Sites.MEMORY, Sites.DISTRIBUTABLE, Sites.NEAR_CACHE);

    @Override
    public Result run(PrintStream out) throws Exception {
        try (RunningSites sites = RunningSites.start(SITES, warmUp)) {
            Comparison main = measure(
                    out, "90/10, handler of 1 ms", sites, load(RunningSites.FEW_CHANGES, RunningSites.HANDLER_MICROS));
            Comparison many = measure(
                    out, "50/50, handler of 1 ms", sites, load(RunningSites.MANY_CHANGES, RunningSites.HANDLER_MICROS));
            measure(
                    out,
                    "90/10, empty handler",
                    sites,
                    load(RunningSites.FEW_CHANGES, RunningSites.EMPTY_HANDLER_MICROS));
            double ratio =
                    main.ratio(Sites.NEAR_CACHE.title(), Sites.MEMORY.title()).median();
            return Result.of(Figure.atLeast(ratio, GOAL, ""))
                    .with(
                            BarChart.of("requests per CPU second, 90/10, handler of 1 ms", "requests", main),
                            BarChart.of("requests per CPU second, 50/50, handler of 1 ms", "requests", many));
        }
    }

    private Load load(int changes, int micros) {
        return new Load(RunningSites.USERS, time, changes, micros);
    }

    private Comparison measure(PrintStream out, String title, RunningSites sites, Load load) throws Exception {
        Rounds<Site.Use> uses = sites.under(load, rounds);
        Comparison efficiency = uses.compare(Site.Use::requestsPerCpuSecond);
        efficiency.print(out, "requests per CPU second, " + title, Sites.MEMORY.title());
        uses.compare(Site.Use::requestsPerSecond).print(out, "requests per second", Sites.MEMORY.title());
        uses.compare(use -> use.outcome().millis50()).print(out, "ms of a request, p50", Sites.MEMORY.title());
        uses.compare(use -> use.outcome().millis99()).print(out, "ms of a request, p99", Sites.MEMORY.title());
        out.println();
        return efficiency;
    }
}
