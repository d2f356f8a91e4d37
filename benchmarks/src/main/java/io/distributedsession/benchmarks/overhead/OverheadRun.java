package io.distributedsession.benchmarks.overhead;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.distributedsession.benchmarks.Figure;
import io.distributedsession.benchmarks.Result;
import io.distributedsession.benchmarks.Run;
import io.distributedsession.benchmarks.measure.Comparison;
import io.distributedsession.benchmarks.measure.Rounds;
import io.distributedsession.benchmarks.measure.Samples;
import io.distributedsession.benchmarks.report.BarChart;
import io.distributedsession.benchmarks.stub.StoreStub;
import io.distributedsession.benchmarks.stub.StubClients;

/**
 * Run {@code overhead}: whole requests of the extension over the same bare calls of the SDK, at a store that takes 3 ms.
 *
 * @param rounds of the measuring
 * @param calls of each kind in a round
 * @param warmUp calls of each kind before
 */
public record OverheadRun(int rounds, int calls, int warmUp) implements Run {

    public static final OverheadRun FULL = new OverheadRun(Rounds.FEWEST, 300, 20_000);

    private static final Duration LATENCY = Duration.ofMillis(3);
    private static final double GOAL_MEDIAN = 1.05;
    private static final double GOAL_P99 = 1.20;
    private static final double GOAL_TOUCH = 0.55;
    private static final double P50 = 50;
    private static final double P99 = 99;

    /** Request of the extension, and the bare calls it is held against. */
    private static final Map<String, String> PAIRS =
            new TreeMap<>(Map.of(Calls.READ, Calls.GET, Calls.TOUCH, Calls.UPDATE_ALL, Calls.WRITE, Calls.GET_UPDATE));

    @Override
    public Result run(PrintStream out) throws Exception {
        List<Latencies> requests = new ArrayList<>();
        List<Latencies> clients = new ArrayList<>();
        try (StoreStub fast = StoreStub.start(Duration.ZERO);
                StoreStub store = StoreStub.start(LATENCY)) {
            // one after the other they would let each other cool down
            try (Calls warm = new Calls(fast.endpoint())) {
                Latencies.measure(warmUp, warm.requests());
                Latencies.measure(warmUp / 4, warm.clients());
            }
            try (Calls measured = new Calls(store.endpoint())) {
                Latencies.measure(calls / 10, measured.requests());
                Latencies.measure(calls / 10, measured.clients());
                for (int round = 0; round < rounds; round++) {
                    requests.add(Latencies.measure(calls, measured.requests()));
                    clients.add(Latencies.measure(calls / 3, measured.clients()));
                }
            }
        }
        return result(out, requests, clients);
    }

    private static Result result(PrintStream out, List<Latencies> requests, List<Latencies> clients) {
        Comparison medians = compare(requests, P50);
        Comparison tails = compare(requests, P99);
        medians.print(out, "us a request, p50", Calls.GET);
        tails.print(out, "us a request, p99", Calls.GET);
        Comparison http = compare(clients, P50);
        http.print(out, "us a call by HTTP client, p50", StubClients.APACHE.title() + " " + Calls.GET);
        out.println();
        PAIRS.forEach((own, bare) -> out.printf(
                "%s over %s: p50 %s, p99 %s%n", own, bare, medians.ratio(own, bare), tails.ratio(own, bare)));
        Samples touch = medians.ratio(Calls.TOUCH, Calls.GET_UPDATE);
        out.printf("%s over %s: p50 %s%n", Calls.TOUCH, Calls.GET_UPDATE, touch);
        return Result.of(
                        Figure.ratio(worst(medians), GOAL_MEDIAN),
                        Figure.ratio(worst(tails), GOAL_P99),
                        Figure.ratio(touch.median(), GOAL_TOUCH))
                .with(
                        BarChart.of("requests and bare calls at a store of 3 ms, p50", "us", medians),
                        BarChart.of("HTTP clients of the SDK at a store of 3 ms, p50", "us", http));
    }

    private static double worst(Comparison comparison) {
        return PAIRS.entrySet().stream()
                .mapToDouble(
                        pair -> comparison.ratio(pair.getKey(), pair.getValue()).median())
                .max()
                .orElseThrow();
    }

    private static Comparison compare(List<Latencies> rounds, double percent) {
        Map<String, Samples> samples = new LinkedHashMap<>();
        for (String name : rounds.get(0).micros().keySet()) {
            samples.put(
                    name,
                    new Samples(rounds.stream()
                            .map(round -> round.percentile(name, percent))
                            .toList()));
        }
        return new Comparison(samples);
    }
}
