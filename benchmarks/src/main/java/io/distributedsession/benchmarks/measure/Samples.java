package io.distributedsession.benchmarks.measure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The same thing, measured several times.
 *
 * @param values in the order of the rounds
 */
public record Samples(List<Double> values) {

    public Samples {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("values must not be empty");
        }
    }

    public static Samples of(double... values) {
        return new Samples(Arrays.stream(values).boxed().toList());
    }

    public double median() {
        return percentile(50);
    }

    public double least() {
        return percentile(0);
    }

    public double most() {
        return percentile(100);
    }

    /** A percentile, interpolated between neighbours. */
    public double percentile(double percent) {
        List<Double> sorted = values.stream().sorted().toList();
        double place = percent / 100 * (sorted.size() - 1);
        int below = (int) Math.floor(place);
        int above = (int) Math.ceil(place);
        return sorted.get(below) + (sorted.get(above) - sorted.get(below)) * (place - below);
    }

    /** Round by round over another arm: what slowed both in one round cancels out. */
    public Samples over(Samples other) {
        return new Samples(IntStream.range(0, values.size())
                .mapToObj(i -> values.get(i) / other.values.get(i))
                .toList());
    }

    /** Round by round above another arm. */
    public Samples above(Samples other) {
        return new Samples(IntStream.range(0, values.size())
                .mapToObj(i -> values.get(i) - other.values.get(i))
                .toList());
    }

    /** Median and spread, such as {@code 1.234 (1.200 to 1.300)}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s (%s to %s)", shown(median()), shown(least()), shown(most()));
    }

    private static String shown(double value) {
        return String.format(Locale.ROOT, Math.abs(value) >= 100 ? "%,.0f" : "%.3f", value);
    }
}
