package io.distributedsession.benchmarks.bytes;

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
 * Run {@code bytes}: how large one bean's state becomes, and what CPU time that takes.
 *
 * @param rounds of the measuring of time
 * @param codecs whose time is measured
 */
public record BytesRun(int rounds, Jmh jmh, List<Codecs> codecs) implements Run {

    public static final BytesRun FULL =
            new BytesRun(Rounds.FEWEST, new Jmh(12, 3, 300, ClassPath.entries()), List.of(Codecs.values()));

    private static final double GOAL_60_LINES = 0.27;
    private static final double GOAL_12_LINES = 0.48;
    private static final double GOAL_BEYOND_PLAIN = 64;
    private static final double GOAL_CPU = 1.5;
    private static final double GOAL_TOKEN = 124;

    @Override
    public Result run(PrintStream out) throws Exception {
        Sizes.print(out);
        Figure beyond = Sizes.worst(out, GOAL_BEYOND_PLAIN);
        Comparison small = nanos(12, List.of(Codecs.PLAIN, Codecs.OWN, Codecs.SEALED));
        small.print(out, "ns to write and read 12 lines", Codecs.PLAIN.title());
        Comparison large = nanos(60, codecs);
        large.print(out, "ns to write and read 60 lines", Codecs.PLAIN.title());
        return Result.of(
                        Figure.ratio(Sizes.ratio(60), GOAL_60_LINES),
                        Figure.ratio(Sizes.ratio(12), GOAL_12_LINES),
                        beyond,
                        Figure.ratio(
                                large.ratio(Codecs.OWN.title(), Codecs.PLAIN.title())
                                        .median(),
                                GOAL_CPU),
                        Figure.atMost(TokenLength.measured(), GOAL_TOKEN, " characters"))
                .with(BarChart.of("writing and reading a cart of 60 lines", "ns", large));
    }

    private Comparison nanos(int lines, List<Codecs> compared) throws Exception {
        List<Arm<Jmh.Cost>> arms = Arrays.stream(Codecs.values())
                .filter(compared::contains)
                .map(codec -> arm(codec, lines))
                .toList();
        return Rounds.of(rounds, arms).compare(Jmh.Cost::nanos);
    }

    private Arm<Jmh.Cost> arm(Codecs codec, int lines) {
        Map<String, String> parameters = Map.of("codec", codec.name(), "lines", Integer.toString(lines));
        return jmh.arm(codec.title(), CodecBenchmark.class, "roundTrip", parameters);
    }
}
