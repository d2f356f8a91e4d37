package io.distributedsession.benchmarks.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What several arms came to, each measured once in every round: whatever slows the machine for a while slows all of them.
 *
 * @param results by the arm's name, in the order of the rounds
 */
public record Rounds<T>(Map<String, List<T>> results) {

    /** The fewest that a median and a spread can be told from. */
    public static final int FEWEST = 5;

    /**
     * Measures arms in turn. Every round begins with another arm, so that none is always the first after a pause.
     *
     * @throws Exception if an arm could not be measured
     */
    public static <T> Rounds<T> of(int rounds, List<Arm<T>> arms) throws Exception {
        Map<String, List<T>> results = new LinkedHashMap<>();
        arms.forEach(arm -> results.put(arm.name(), new ArrayList<>()));
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < arms.size(); i++) {
                Arm<T> arm = arms.get((round + i) % arms.size());
                results.get(arm.name()).add(arm.once().call());
            }
        }
        return new Rounds<>(results);
    }

    /** One value of every result. */
    public Comparison compare(ToDoubleFunction<T> value) {
        Map<String, Samples> samples = new LinkedHashMap<>();
        results.forEach((name, all) -> samples.put(
                name, new Samples(all.stream().mapToDouble(value).boxed().toList())));
        return new Comparison(samples);
    }
}
