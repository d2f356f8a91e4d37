package io.distributedsession.benchmarks;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ResultTest {

    @Test
    void line_namesFigureAndGoal() {
        assertThat(Result.of(Figure.ratio(0.0723, 0.1)).line("cost")).isEqualTo("cost: 0.072 (goal <= 0.10)");
    }

    @Test
    void line_ofSeveralFigures_namesThemInOrder() {
        Result result = Result.of(Figure.none(0), Figure.atLeast(0.25, 0.1, " in conflict"));

        assertThat(result.line("history")).isEqualTo("history: 0; 0.250 in conflict (goal 0; >= 0.10 in conflict)");
    }

    @Test
    void result_holdsOnlyIfEveryFigureDoes() {
        assertThat(Result.of(Figure.none(0), Figure.ratio(1, 1)).holds()).isTrue();
        assertThat(Result.of(Figure.none(1), Figure.ratio(1, 1)).holds()).isFalse();
        assertThat(Result.of(Figure.none(0), Figure.atLeast(0.09, 0.1, "")).holds())
                .isFalse();
    }

    @Test
    void figure_isJudgedBeforeItIsRounded() {
        assertThat(Figure.ratio(0.10001, 0.1).holds()).isFalse();
    }

    @Test
    void figure_thatIsNoNumber_doesNotHold() {
        assertThat(Figure.ratio(Double.NaN, 0.1).holds()).isFalse();
        assertThat(Figure.atLeast(Double.NaN, 0.1, "").holds()).isFalse();
    }
}
