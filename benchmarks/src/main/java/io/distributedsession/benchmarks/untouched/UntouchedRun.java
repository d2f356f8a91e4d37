package io.distributedsession.benchmarks.untouched;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.distributedsession.benchmarks.Figure;
import io.distributedsession.benchmarks.Result;
import io.distributedsession.benchmarks.Run;
import io.distributedsession.benchmarks.measure.Arm;
import io.distributedsession.benchmarks.measure.ClassPath;
import io.distributedsession.benchmarks.measure.Comparison;
import io.distributedsession.benchmarks.measure.Jmh;
import io.distributedsession.benchmarks.measure.Rounds;
import io.distributedsession.benchmarks.report.BarChart;

/**
 * Run {@code untouched}: what a request pays that has a session's cookie and does not touch the session.
 *
 * @param rounds of the measuring
 */
public record UntouchedRun(int rounds, Jmh jmh) implements Run {

    public static final UntouchedRun FULL = new UntouchedRun(Rounds.FEWEST, new Jmh(2, 5, 400, ClassPath.entries()));

    private static final double GOAL = 1.05;
    private static final double GOAL_MICROS = 10;
    private static final double GOAL_BYTES = 4096;
    private static final int HANDLER_MICROS = 1000;
    private static final int COUNTED_REQUESTS = 1000;
    private static final double NANOS_OF_A_MICRO = 1000;

    @Override
    public Result run(PrintStream out) throws Exception {
        long calls = calls();
        out.printf("calls at the store in %,d requests: %d%n", COUNTED_REQUESTS, calls);
        Rounds<Jmh.Cost> alone = measure(0);
        alone.compare(Jmh.Cost::nanos).print(out, "ns a request, handler does nothing", Filters.NO_OP.title());
        alone.compare(Jmh.Cost::bytes).print(out, "bytes allocated", Filters.NO_OP.title());
        Comparison nanos = measure(HANDLER_MICROS).compare(Jmh.Cost::nanos);
        nanos.print(out, "ns a request, handler of 1 ms", Filters.NO_OP.title());
        return Result.of(
                        Figure.ratio(
                                nanos.ratio(Filters.OWN.title(), Filters.NO_OP.title())
                                        .median(),
                                GOAL),
                        Figure.atMost(added(nanos) / NANOS_OF_A_MICRO, GOAL_MICROS, " us"),
                        Figure.atMost(added(alone.compare(Jmh.Cost::bytes)), GOAL_BYTES, " bytes"),
                        Figure.none(calls))
                .with(BarChart.of("a request that touches no session, handler of 1 ms", "ns", nanos));
    }

    private static double added(Comparison comparison) {
        return comparison
                .of(Filters.OWN.title())
                .above(comparison.of(Filters.NO_OP.title()))
                .median();
    }

    private Rounds<Jmh.Cost> measure(int micros) throws Exception {
        List<Arm<Jmh.Cost>> arms = Arrays.stream(Filters.values())
                .map(filters -> jmh.arm(
                        filters.title(),
                        FilterBenchmark.class,
                        "request",
                        Map.of("filters", filters.name(), "micros", Integer.toString(micros))))
                .toList();
        return Rounds.of(rounds, arms);
    }

    private static long calls() throws Exception {
        Chain chain = Chain.own(() -> {});
        for (int i = 0; i < COUNTED_REQUESTS; i++) {
            chain.request();
        }
        return chain.calls();
    }
}
