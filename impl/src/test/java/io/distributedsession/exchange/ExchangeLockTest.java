package io.distributedsession.exchange;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.distributedsession.budget.Budget;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ExchangeLockTest {

    private final List<String> told = new ArrayList<>();
    private final ExchangeLock lock =
            new ExchangeLock(event -> told.add(((Said) event).what()), Budget.of(Duration.ofSeconds(1)));

    /** An event that cannot be compared. */
    private record Said(String what) {

        @Override
        public boolean equals(Object other) {
            throw new AssertionError("compared");
        }

        @Override
        public int hashCode() {
            throw new AssertionError("compared");
        }
    }

    @Test
    void events_areToldOnceInTheirOrder_andNeverCompared() {
        lock.run(() -> {
            lock.happened(new Said("one"));
            lock.happened(new Said("two"));
        });
        lock.run(() -> {});

        assertThat(told).containsExactly("one", "two");
    }

    @Test
    void eventOfAnInnerAction_isToldWhenTheOuterOneIsThrough() {
        lock.run(() -> {
            lock.run(() -> lock.happened(new Said("inner")));
            assertThat(told).isEmpty();
        });

        assertThat(told).containsExactly("inner");
    }

    @Test
    void eventOfAnActionThatFails_isToldAllTheSame() {
        assertThatThrownBy(() -> lock.run(() -> {
                    lock.happened(new Said("before"));
                    throw new IllegalStateException("meant to fail");
                }))
                .hasMessage("meant to fail");

        assertThat(told).containsExactly("before");
    }
}
