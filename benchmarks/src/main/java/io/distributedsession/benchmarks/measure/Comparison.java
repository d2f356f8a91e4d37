package io.distributedsession.benchmarks.measure;

import java.io.PrintStream;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;

/**
 * One value of several arms.
 *
 * @param arms by name, in the order they were given
 */
public record Comparison(Map<String, Samples> arms) {

    public Comparison {
        arms = Collections.unmodifiableMap(arms);
    }

    public Samples of(String arm) {
        return Optional.ofNullable(arms.get(arm)).orElseThrow(() -> new IllegalArgumentException("no arm " + arm));
    }

    /** One arm over another, round by round. */
    public Samples ratio(String arm, String base) {
        return of(arm).over(of(base));
    }

    /** Prints all arms, each with its ratio to one of them. */
    public void print(PrintStream out, String title, String base) {
        out.printf("%-44s %28s   %s%n", title, "median (spread)", "over " + base);
        arms.forEach((name, samples) -> out.printf("%-44s %28s   %s%n", name, samples, ratio(name, base)));
    }
}
