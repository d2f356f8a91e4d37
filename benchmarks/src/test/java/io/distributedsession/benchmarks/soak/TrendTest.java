package io.distributedsession.benchmarks.soak;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TrendTest {

    @Test
    void growth_isSeen() {
        assertThat(Trend.of(List.of(1L, 1L, 1L, 10L, 10L, 10L, 12L, 12L, 12L)).ratio())
                .isEqualTo(1.2);
    }

    @Test
    void warmUpAndOutliers_areNot() {
        assertThat(Trend.of(List.of(1L, 5L, 9L, 10L, 99L, 10L, 10L, 10L, 99L)).ratio())
                .isEqualTo(1);
    }

    @Test
    void tooFewValues_areNoTrend() {
        assertThatIllegalArgumentException().isThrownBy(() -> Trend.of(List.of(1L, 2L)));
    }
}
