package io.distributedsession.budget;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BudgetTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private long nanos;
    private final Budget budget = new Budget(SECOND, () -> nanos);

    private void pass(long millis) {
        nanos += Duration.ofMillis(millis).toNanos();
    }

    private Duration left() {
        try (Budget.Spending spending = budget.spend()) {
            return spending.left();
        }
    }

    @Test
    void whatIsSpent_isMissingLater() {
        try (Budget.Spending spending = budget.spend()) {
            pass(400);
            assertThat(spending.left()).isEqualTo(Duration.ofMillis(600));
        }

        assertThat(left()).isEqualTo(Duration.ofMillis(600));
    }

    @Test
    void otherTime_isNotSpent_andGivesATenthBack() {
        try (Budget.Spending spending = budget.spend()) {
            pass(400);
        }

        pass(2_000);

        assertThat(left()).isEqualTo(Duration.ofMillis(800));
    }

    @Test
    void noMoreIsGivenBack_thanWasSpent() {
        try (Budget.Spending spending = budget.spend()) {
            pass(100);
        }

        pass(60_000);

        assertThat(left()).isEqualTo(SECOND);
    }

    @Test
    void overdrawnBudget_hasNothingLeft() {
        try (Budget.Spending spending = budget.spend()) {
            pass(1_500);
            assertThat(spending.left()).isNegative();
        }

        assertThat(left()).isNegative();
    }

    @Test
    void twoThreads_spendTogether() {
        try (Budget.Spending one = budget.spend();
                Budget.Spending other = budget.spend()) {
            pass(300);
        }

        assertThat(left()).isEqualTo(Duration.ofMillis(400));
    }

    @Test
    void binding_restoresWhatWasBoundBefore() {
        assertThat(CurrentBudget.get()).isEmpty();
        try (CurrentBudget.Binding bound = CurrentBudget.bind(budget)) {
            assertThat(CurrentBudget.within(SECOND, CurrentBudget::get)).containsSame(budget);
            assertThat(CurrentBudget.apart(CurrentBudget::get)).isEmpty();
            assertThat(CurrentBudget.get()).containsSame(budget);
        }
        assertThat(CurrentBudget.get()).isEmpty();
        assertThat(CurrentBudget.within(SECOND, CurrentBudget::get)).isPresent();
        assertThat(CurrentBudget.get()).isEmpty();
    }
}
