package io.distributedsession.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.distributedsession.benchmarks.report.Plot;

/**
 * What a run came to.
 *
 * @param figures at least one; the run's own figure first
 * @param plots for the report
 */
public record Result(List<Figure> figures, List<Plot> plots) {

    public Result {
        figures = List.copyOf(figures);
        plots = List.copyOf(plots);
        if (figures.isEmpty()) {
            throw new IllegalArgumentException("figures must not be empty");
        }
    }

    public static Result of(Figure... figures) {
        return new Result(List.of(figures), List.of());
    }

    /** The same, with pictures. */
    public Result with(Plot... pictures) {
        return new Result(figures, Arrays.asList(pictures));
    }

    /** Whether every figure reaches its goal. */
    public boolean holds() {
        return figures.stream().allMatch(Figure::holds);
    }

    /** The last line of a run: {@code NAME: FIGURE (goal GOAL)}. */
    public String line(String name) {
        return name + ": " + joined(figures, Figure::shown) + " (goal " + joined(figures, Figure::goal) + ")";
    }

    private static String joined(List<Figure> figures, Function<Figure, String> part) {
        return figures.stream().map(part).collect(Collectors.joining("; "));
    }
}
