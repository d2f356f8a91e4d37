package io.distributedsession.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;

import io.distributedsession.benchmarks.cost.CostRun;
import io.distributedsession.benchmarks.cost.OracleRun;
import io.distributedsession.benchmarks.forgery.ForgeryRun;
import io.distributedsession.benchmarks.growth.GrowthRun;
import io.distributedsession.benchmarks.history.FaultsRun;
import io.distributedsession.benchmarks.history.HistoryRun;
import io.distributedsession.benchmarks.hostile.HostileRun;
import io.distributedsession.benchmarks.rotation.RotationRun;
import io.distributedsession.benchmarks.soak.SoakRun;
import io.distributedsession.benchmarks.staleness.StalenessRun;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** The runs with smaller numbers: their goals hold in every build. */
class ShortFormsTest {

    @Test
    void cost() throws Exception {
        assertHolds("cost", new CostRun(4_000));
    }

    @Test
    void oracle() throws Exception {
        assertHolds("oracle", new OracleRun(4_000));
    }

    @Test
    void staleness() throws Exception {
        assertHolds("staleness", new StalenessRun(10_000));
    }

    @Test
    void history() throws Exception {
        assertHolds("history", new HistoryRun(2_000));
    }

    @Test
    void faults() throws Exception {
        assertHolds("faults", new FaultsRun(4_000, 2_000, 0));
    }

    @Test
    void forgery() throws Exception {
        assertHolds("forgery", new ForgeryRun(20));
    }

    @Test
    void rotation() throws Exception {
        assertHolds("rotation", new RotationRun(15, 1));
    }

    @Test
    void hostile() throws Exception {
        assertHolds("hostile", new HostileRun(100, 2_000));
    }

    @Test
    void growth() throws Exception {
        assertHolds("growth", new GrowthRun(4, 10));
    }

    @Test
    void soak() throws Exception {
        // a generous timeout, for a busy machine: it is not about time
        assertHolds("soak", new SoakRun(Duration.ofSeconds(15), Duration.ofSeconds(2), Duration.ofSeconds(10)));
    }

    private static void assertHolds(String name, Run run) throws Exception {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        Result result = run.run(new PrintStream(told, true, UTF_8));
        assertThat(result.holds())
                .as("%s%n%s", told.toString(UTF_8), result.line(name))
                .isTrue();
    }
}
