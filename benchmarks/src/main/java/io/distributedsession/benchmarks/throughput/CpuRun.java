package io.distributedsession.benchmarks.throughput;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import io.distributedsession.benchmarks.Figure;
import io.distributedsession.benchmarks.Result;
import io.distributedsession.benchmarks.Run;
import io.distributedsession.benchmarks.measure.Comparison;
import io.distributedsession.benchmarks.measure.Rounds;
import io.distributedsession.benchmarks.measure.Samples;
import io.distributedsession.benchmarks.report.BarChart;

/**
 * Run {@code cpu}: CPU time that sessions in a store add to a request over those in the server's memory: ours, Spring Session's with
 * Redis, and models of other providers; the goal is about the first over the second, which both read their store at every request.
 * Needs the machine's {@code redis-server}.
 *
 * @param rounds of the measuring
 * @param time of each load
 * @param warmUp for which each site is used before, at most
 */
public record CpuRun(int rounds, Duration time, Duration warmUp) implements Run {

    public static final CpuRun FULL = new CpuRun(Rounds.FEWEST, Duration.ofSeconds(3), Duration.ofSeconds(180));

    private static final double GOAL = 1.0;
    private static final List<Sites> STORED =
            List.of(Sites.OWN, Sites.REDIS, Sites.LOCAL, Sites.DOT_NET, Sites.RUBY, Sites.TOMCAT);

    @Override
    public Result run(PrintStream out) throws Exception {
        List<Sites> all =
                Stream.concat(Stream.of(Sites.MEMORY), STORED.stream()).toList();
        try (RunningSites sites = RunningSites.start(all, warmUp)) {
            Comparison few = measure(out, "90/10, handler of 1 ms", sites, RunningSites.FEW_CHANGES);
            Comparison many = measure(out, "50/50, handler of 1 ms", sites, RunningSites.MANY_CHANGES);
            double ratio = added(few, Sites.OWN).over(added(few, Sites.REDIS)).median();
            return Result.of(Figure.ratio(ratio, GOAL))
                    .with(
                            BarChart.of("us of CPU a request, 90/10, handler of 1 ms", "us", few),
                            BarChart.of("us of CPU a request, 50/50, handler of 1 ms", "us", many));
        }
    }

    private Comparison measure(PrintStream out, String title, RunningSites sites, int changes) throws Exception {
        Comparison cpu = sites.under(new Load(RunningSites.USERS, time, changes, RunningSites.HANDLER_MICROS), rounds)
                .compare(Site.Use::cpuMicros);
        cpu.print(out, "us of CPU a request, " + title, Sites.MEMORY.title());
        for (Sites site : STORED) {
            out.printf("%-44s %28s%n", "added by " + site.title(), added(cpu, site));
        }
        out.println();
        return cpu;
    }

    private static Samples added(Comparison cpu, Sites site) {
        return cpu.of(site.title()).above(cpu.of(Sites.MEMORY.title()));
    }
}
