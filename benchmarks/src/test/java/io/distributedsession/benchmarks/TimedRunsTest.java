package io.distributedsession.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;

import io.distributedsession.benchmarks.beancall.BeanCallRun;
import io.distributedsession.benchmarks.bytes.BytesRun;
import io.distributedsession.benchmarks.bytes.Codecs;
import io.distributedsession.benchmarks.measure.ClassPath;
import io.distributedsession.benchmarks.measure.Jmh;
import io.distributedsession.benchmarks.overhead.OverheadRun;
import io.distributedsession.benchmarks.untouched.UntouchedRun;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** The runs about time come to their end. What they measure here is worth nothing, and is held against no goal. */
class TimedRunsTest {

    private final Jmh jmh = new Jmh(1, 1, 50, ClassPath.entries());

    @Test
    void beancall() throws Exception {
        assertThat(result(new BeanCallRun(1, jmh)).figures()).hasSize(3);
    }

    @Test
    void untouched() throws Exception {
        Result result = result(new UntouchedRun(1, jmh));
        assertThat(result.figures()).hasSize(4);
        // counted, not timed
        assertThat(result.figures().get(3).holds()).isTrue();
    }

    @Test
    void bytes() throws Exception {
        Result result = result(new BytesRun(1, jmh, List.of(Codecs.PLAIN, Codecs.OWN)));
        assertThat(result.figures()).hasSize(5);
        // sizes, not times
        assertThat(result.figures().subList(0, 3)).allMatch(Figure::holds);
        assertThat(result.figures().get(4).holds()).isTrue();
    }

    @Test
    void overhead() throws Exception {
        assertThat(result(new OverheadRun(1, 10, 20)).figures()).hasSize(3);
    }

    private static Result result(Run run) throws Exception {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        Result result = run.run(new PrintStream(told, true, UTF_8));
        assertThat(result.line("run")).doesNotContain("NaN", "Infinity");
        assertThat(result.plots()).isNotEmpty();
        return result;
    }
}
