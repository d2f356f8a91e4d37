package io.distributedsession.benchmarks.beancall;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;

import io.distributedsession.benchmarks.Figure;
import io.distributedsession.benchmarks.Result;
import io.distributedsession.benchmarks.Run;
import io.distributedsession.benchmarks.measure.ClassPath;
import io.distributedsession.benchmarks.measure.Comparison;
import io.distributedsession.benchmarks.measure.Jmh;
import io.distributedsession.benchmarks.measure.Rounds;
import io.distributedsession.benchmarks.report.BarChart;

/**
 * Run {@code beancall}: a call on our bean over one on a {@code @SessionScoped} bean of the same container.
 *
 * @param rounds of the measuring
 * @param jmh with the class path of both containers
 */
public record BeanCallRun(int rounds, Jmh jmh) implements Run {

    public static final BeanCallRun FULL = new BeanCallRun(Rounds.FEWEST, new Jmh(4, 4, 200, ClassPath.entries()));

    private static final double GOAL = 1.5;
    private static final double GOAL_BYTES = 0;
    private static final String SESSION = "@SessionScoped";
    private static final String OWN = "@DistributedSessionScoped";

    @Override
    public Result run(PrintStream out) throws Exception {
        Rounds<Jmh.Cost> weld = measureWithout(SessionContexts.OPENWEBBEANS);
        Rounds<Jmh.Cost> openWebBeans = measureWithout(SessionContexts.WELD);
        Comparison onWeld = weld.compare(Jmh.Cost::nanos);
        Comparison onOpenWebBeans = openWebBeans.compare(Jmh.Cost::nanos);
        onWeld.print(out, "ns a call on Weld", SESSION);
        onOpenWebBeans.print(out, "ns a call on OpenWebBeans", SESSION);
        double bytes = Math.max(bytesBeyond(weld), bytesBeyond(openWebBeans));
        return Result.of(ratio(onWeld), ratio(onOpenWebBeans), Figure.atMost(bytes, GOAL_BYTES, " bytes a call"))
                .with(
                        BarChart.of("a call on Weld", "ns", onWeld),
                        BarChart.of("a call on OpenWebBeans", "ns", onOpenWebBeans));
    }

    private static Figure ratio(Comparison comparison) {
        return Figure.ratio(comparison.ratio(OWN, SESSION).median(), GOAL);
    }

    /** What a call allocates beyond one on a {@code @SessionScoped} bean; below a byte a call it is not the call. */
    private static double bytesBeyond(Rounds<Jmh.Cost> rounds) {
        Comparison bytes = rounds.compare(Jmh.Cost::bytes);
        return Math.floor(Math.max(0, bytes.of(OWN).median() - bytes.of(SESSION).median()) + 0.5);
    }

    private Rounds<Jmh.Cost> measureWithout(SessionContexts other) throws Exception {
        Jmh with = new Jmh(jmh.warmups(), jmh.iterations(), jmh.millis(), without(other));
        return Rounds.of(
                rounds,
                List.of(
                        with.arm("plain object", CallBenchmark.class, "plainObject", Map.of()),
                        with.arm("@RequestScoped", CallBenchmark.class, "requestScoped", Map.of()),
                        with.arm(SESSION, CallBenchmark.class, "sessionScoped", Map.of()),
                        with.arm(OWN, CallBenchmark.class, "distributedSessionScoped", Map.of())));
    }

    private List<String> without(SessionContexts other) {
        return jmh.classPath().stream().filter(jar -> !other.has(jar)).toList();
    }
}
