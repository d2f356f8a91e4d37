package io.distributedsession.benchmarks.throughput;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

import io.distributedsession.benchmarks.Figure;
import io.distributedsession.benchmarks.Result;
import io.distributedsession.benchmarks.Run;
import io.distributedsession.benchmarks.measure.Comparison;
import io.distributedsession.benchmarks.measure.Rounds;
import io.distributedsession.benchmarks.measure.Samples;
import io.distributedsession.benchmarks.report.BarChart;

/**
 * Run {@code cpu}: CPU time that sessions in a store add to a request over those in the server's memory, ours over Spring Session's
 * with Redis; both read their store at every request. Needs the machine's {@code redis-server}.
 *
 * @param rounds of the measuring
 * @param time of each load
 * @param warmUp of each site before
 */
public record CpuRun(int rounds, Duration time, Duration warmUp) implements Run {

    public static final CpuRun FULL = new CpuRun(Rounds.FEWEST, Duration.ofSeconds(6), Duration.ofSeconds(60));

    private static final double GOAL = 1.0;
    private static final List<Sites> SITES = List.of(Sites.MEMORY, Sites.NEAR_CACHE, Sites.OWN, Sites.REDIS);

    @Override
    public Result run(PrintStream out) throws Exception {
        try (RunningSites sites = RunningSites.start(SITES, warmUp)) {
            Comparison main = measure(
                    out, "90/10, handler of 1 ms", sites, RunningSites.FEW_CHANGES, RunningSites.HANDLER_MICROS);
            measure(out, "50/50, handler of 1 ms", sites, RunningSites.MANY_CHANGES, RunningSites.HANDLER_MICROS);
            measure(out, "90/10, empty handler", sites, RunningSites.FEW_CHANGES, 0);
            double ratio = added(main, Sites.OWN).over(added(main, Sites.REDIS)).median();
            return Result.of(Figure.ratio(ratio, GOAL))
                    .with(BarChart.of("us of CPU a request, 90/10, handler of 1 ms", "us", main));
        }
    }

    private Comparison measure(PrintStream out, String title, RunningSites sites, int changes, int micros)
            throws Exception {
        Comparison cpu = sites.under(new Load(RunningSites.USERS, time, changes, micros), rounds)
                .compare(Site.Use::cpuMicros);
        cpu.print(out, "us of CPU a request, " + title, Sites.MEMORY.title());
        for (Sites site : List.of(Sites.NEAR_CACHE, Sites.OWN, Sites.REDIS)) {
            out.printf("%-44s %28s%n", "added by " + site.title(), added(cpu, site));
        }
        out.println();
        return cpu;
    }

    private static Samples added(Comparison cpu, Sites site) {
        return cpu.of(site.title()).above(cpu.of(Sites.MEMORY.title()));
    }
}
