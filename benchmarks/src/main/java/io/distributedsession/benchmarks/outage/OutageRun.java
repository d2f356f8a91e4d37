package io.distributedsession.benchmarks.outage;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.distributedsession.benchmarks.Figure;
import io.distributedsession.benchmarks.Result;
import io.distributedsession.benchmarks.Run;
import io.distributedsession.benchmarks.dynamodb.LocalDatabase;
import io.distributedsession.benchmarks.outage.Sample.Answer;
import io.distributedsession.launcher.faults.Fault;
import io.distributedsession.launcher.faults.FaultPlan;

/**
 * Run {@code outage}: a node with all defaults while the way to the database is a black hole, and when it is none any more.
 *
 * @param seconds how long the hole lasts
 */
public record OutageRun(int seconds) implements Run {

    public static final OutageRun FULL = new OutageRun(30);

    private static final int THREADS = 8;
    private static final int REQUESTS_PER_SECOND = 25;
    private static final int SETTLING_SECONDS = 3;
    private static final int BASELINE_SECONDS = 5;
    private static final int RECOVERY_SECONDS = 2;
    private static final int STORM_SECONDS = 5;

    private static final double MOST_SECONDS = 1.1;
    private static final double SHARE_OF_SDK = 1.0 / 30;
    private static final double MOST_MILLIS = 5;
    private static final double LEAST_THROUGHPUT = 0.95;
    private static final double MOST_PROBES = 2;
    private static final double MOST_CALLS = 1.2;
    private static final double P99 = 0.99;

    @Override
    public Result run(PrintStream out) throws Exception {
        try (LocalDatabase database = LocalDatabase.start();
                OutageNode node = new OutageNode(database, THREADS);
                Load load = new Load()) {
            TimeUnit.SECONDS.sleep(SETTLING_SECONDS); // reads of state that is two seconds old are one call each
            load.begin(THREADS, REQUESTS_PER_SECOND, node::read);
            load.begin(THREADS, REQUESTS_PER_SECOND, node::withoutState);
            TimeUnit.SECONDS.sleep(SETTLING_SECONDS);
            Mark before = Mark.of(node);
            TimeUnit.SECONDS.sleep(BASELINE_SECONDS);
            Mark hole = Mark.of(node);
            node.proxy().follow(FaultPlan.always(Fault.SILENCE_BEFORE));
            TimeUnit.SECONDS.sleep(SETTLING_SECONDS);
            Mark open = Mark.of(node);
            TimeUnit.SECONDS.sleep(seconds);
            Mark healed = Mark.of(node);
            node.proxy().heal();
            TimeUnit.SECONDS.sleep(STORM_SECONDS);
            Mark after = Mark.of(node);
            Samples samples = new Samples(load.end());
            return judge(samples, before, hole, open, healed, after, SdkDefaults.seconds(database, out), out);
        }
    }

    /** A moment, and the calls so far. */
    private record Mark(long nanos, long calls) {

        static Mark of(OutageNode node) {
            return new Mark(System.nanoTime(), node.calls());
        }

        double secondsTo(Mark later) {
            return (later.nanos - nanos) / 1e9;
        }

        Mark plusSeconds(int later) {
            return new Mark(nanos + TimeUnit.SECONDS.toNanos(later), calls);
        }
    }

    private static Result judge(
            Samples samples, Mark before, Mark hole, Mark open, Mark healed, Mark after, double sdk, PrintStream out) {
        double longest = samples.longestSeconds(sample -> sample.isWithin(hole.nanos, after.nanos));
        double answers = samples.p99Millis(sample -> sample.isWithin(open.nanos, healed.nanos));
        long withoutState = samples.count(sample -> !sample.needsState() && !sample.isServed());
        double throughput =
                samples.perSecond(healed.plusSeconds(RECOVERY_SECONDS), after) / samples.perSecond(before, hole);
        double probes = (open.calls == healed.calls ? 0 : healed.calls - open.calls) / open.secondsTo(healed);
        double calls = samples.callsPerRequest(healed, after) / samples.callsPerRequest(before, hole);
        out.printf(
                "%.1f requests with state served a second before; in the hole %,d unavailable, %,d at once%n",
                samples.perSecond(before, hole),
                samples.count(sample -> sample.answer() == Answer.UNAVAILABLE),
                samples.count(sample -> sample.answer() == Answer.NOT_ASKED));
        return Result.of(
                Figure.atMost(longest, MOST_SECONDS, " s until a thread is back"),
                Figure.atMost(longest / sdk, SHARE_OF_SDK, " of the SDK's defaults"),
                Figure.atMost(answers, MOST_MILLIS, " ms at p99 while the breaker is open"),
                new Figure(withoutState + " without state failed", "0", withoutState == 0),
                Figure.atLeast(throughput, LEAST_THROUGHPUT, " of the throughput"),
                Figure.atMost(probes, MOST_PROBES, " probes a second"),
                Figure.atMost(calls, MOST_CALLS, " calls a request"));
    }

    private record Samples(List<Sample> all) {

        private Stream<Sample> where(Predicate<Sample> which) {
            return all.stream().filter(which);
        }

        long count(Predicate<Sample> which) {
            return where(which).count();
        }

        double longestSeconds(Predicate<Sample> which) {
            return where(which).mapToLong(Sample::nanos).max().orElseThrow() / 1e9;
        }

        double p99Millis(Predicate<Sample> which) {
            List<Long> sorted = where(which)
                    .map(Sample::nanos)
                    .sorted(Comparator.naturalOrder())
                    .toList();
            return sorted.get((int) (sorted.size() * P99)) / 1e6;
        }

        /** Requests with state that were served. */
        double perSecond(Mark from, Mark to) {
            return served(from, to) / from.secondsTo(to);
        }

        double callsPerRequest(Mark from, Mark to) {
            return (double) (to.calls - from.calls)
                    / count(sample -> sample.needsState() && sample.isWithin(from.nanos, to.nanos));
        }

        private double served(Mark from, Mark to) {
            return count(sample -> sample.needsState() && sample.isServed() && sample.isWithin(from.nanos, to.nanos));
        }
    }
}
