package io.distributedsession.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class RoundsTest {

    private final List<String> measured = new ArrayList<>();

    private Arm<Double> arm(String name, double... values) {
        List<Double> left = new ArrayList<>();
        for (double value : values) {
            left.add(value);
        }
        return new Arm<>(name, () -> {
            measured.add(name);
            return left.remove(0);
        });
    }

    @Test
    void armsAreMeasuredInTurn_eachRoundBeginningWithAnother() throws Exception {
        Rounds.of(3, List.of(arm("a", 1, 1, 1), arm("b", 1, 1, 1)));
        assertThat(measured).containsExactly("a", "b", "b", "a", "a", "b");
    }

    @Test
    void aSlowRound_cancelsOutOfTheRatio() throws Exception {
        Comparison comparison =
                Rounds.of(3, List.of(arm("a", 2, 20, 2), arm("b", 1, 10, 1))).compare(value -> value);
        assertThat(comparison.ratio("a", "b").values()).containsExactly(2D, 2D, 2D);
    }

    @Test
    void medianAndSpread_areOfTheRounds() {
        Samples samples = new Samples(List.of(3D, 1D, 2D, 10D));
        assertThat(samples.median()).isEqualTo(2.5);
        assertThat(samples.least()).isEqualTo(1);
        assertThat(samples.most()).isEqualTo(10);
        assertThat(samples.percentile(75)).isCloseTo(4.75, within(1e-9));
    }
}
