package io.distributedsession.benchmarks;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a run came to.
 *
 * @param figures at least one; the run's own figure first
 */
public record Result(List<Figure> figures) {

    public Result {
        figures = List.copyOf(figures);
        if (figures.isEmpty()) {
            throw new IllegalArgumentException("figures must not be empty");
        }
    }

    public static Result of(Figure... figures) {
        return new Result(List.of(figures));
    }

    /** Whether every figure reaches its goal. */
    public boolean holds() {
        return figures.stream().allMatch(Figure::holds);
    }

    /** The last line of a run: {@code NAME: FIGURE (goal GOAL)}. */
    public String line(String name) {
        return name + ": " + joined(figures, Figure::shown) + " (goal " + joined(figures, Figure::goal) + ")";
    }

    private static String joined(List<Figure> figures, java.util.function.Function<Figure, String> part) {
        return figures.stream().map(part).collect(Collectors.joining("; "));
    }
}
