package io.distributedsession.benchmarks.overhead;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LatenciesTest {

    @Test
    void thingsAreCalledInTurn_andEachCallIsCounted() {
        List<String> called = new ArrayList<>();
        Map<String, Runnable> things = new LinkedHashMap<>();
        things.put("a", () -> called.add("a"));
        things.put("b", () -> called.add("b"));
        Latencies latencies = Latencies.measure(3, things);
        assertThat(called).containsExactly("a", "b", "b", "a", "a", "b");
        assertThat(latencies.micros().get("a").values()).hasSize(3).allMatch(micros -> micros > 0);
    }
}
