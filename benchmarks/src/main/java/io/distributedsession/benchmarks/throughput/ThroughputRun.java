package io.distributedsession.benchmarks.throughput;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import io.distributedsession.benchmarks.Figure;
import io.distributedsession.benchmarks.Result;
import io.distributedsession.benchmarks.Run;
import io.distributedsession.benchmarks.measure.Arm;
import io.distributedsession.benchmarks.measure.Comparison;
import io.distributedsession.benchmarks.measure.Rounds;
import io.distributedsession.benchmarks.report.BarChart;
import io.distributedsession.benchmarks.stub.StoreStub;

/**
 * Run {@code throughput}: requests for each second of CPU time that two servers take, over the same with the server's own
 * sessions in memory.
 *
 * @param rounds of the measuring
 * @param time of each load
 * @param warmUp of each site before
 */
public record ThroughputRun(int rounds, Duration time, Duration warmUp) implements Run {

    public static final ThroughputRun FULL =
            new ThroughputRun(Rounds.FEWEST, Duration.ofSeconds(6), Duration.ofSeconds(20));

    private static final double GOAL = 0.95;
    private static final Duration LATENCY = Duration.ofMillis(3);
    private static final int USERS = 8;
    private static final int HANDLER_MICROS = 1000;
    private static final int FEW_CHANGES = 10;
    private static final int MANY_CHANGES = 50;

    @Override
    public Result run(PrintStream out) throws Exception {
        Map<Sites, Site> sites = new EnumMap<>(Sites.class);
        Path directory = Files.createTempDirectory("throughput-wars");
        try (StoreStub store = StoreStub.start(LATENCY)) {
            for (Sites site : Sites.values()) {
                sites.put(site, site.start(directory, store.endpoint()));
            }
            for (Site site : sites.values()) {
                site.under(new Load(USERS, warmUp, MANY_CHANGES, 0));
            }
            Comparison main = measure(out, "90/10, handler of 1 ms", sites, FEW_CHANGES, HANDLER_MICROS);
            measure(out, "50/50, handler of 1 ms", sites, MANY_CHANGES, HANDLER_MICROS);
            Comparison empty = measure(out, "90/10, empty handler", sites, FEW_CHANGES, 0);
            double ratio =
                    main.ratio(Sites.NEAR_CACHE.title(), Sites.MEMORY.title()).median();
            return Result.of(Figure.atLeast(ratio, GOAL, ""))
                    .with(
                            BarChart.of("requests per CPU second, 90/10, handler of 1 ms", "requests", main),
                            BarChart.of("requests per CPU second, 90/10, empty handler", "requests", empty));
        } finally {
            sites.values().forEach(Site::close);
        }
    }

    private Comparison measure(PrintStream out, String title, Map<Sites, Site> sites, int changes, int micros)
            throws Exception {
        Load load = new Load(USERS, time, changes, micros);
        List<Arm<Site.Use>> arms = new ArrayList<>();
        sites.forEach((name, site) -> arms.add(new Arm<>(name.title(), () -> site.under(load))));
        Rounds<Site.Use> uses = Rounds.of(rounds, arms);
        Comparison efficiency = uses.compare(Site.Use::requestsPerCpuSecond);
        efficiency.print(out, "requests per CPU second, " + title, Sites.MEMORY.title());
        uses.compare(Site.Use::requestsPerSecond).print(out, "requests per second", Sites.MEMORY.title());
        uses.compare(use -> use.outcome().millis50()).print(out, "ms of a request, p50", Sites.MEMORY.title());
        uses.compare(use -> use.outcome().millis99()).print(out, "ms of a request, p99", Sites.MEMORY.title());
        out.println();
        return efficiency;
    }
}
