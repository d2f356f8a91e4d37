package io.distributedsession.test.conflict;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.distributedsession.SessionConflict;
import io.distributedsession.SessionConflictException;
import io.distributedsession.test.DistributedSessionTest;
import io.distributedsession.test.Request;
import io.distributedsession.test.Visitor;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Two requests of one browser at once, without a thread. */
@DistributedSessionTest
@AddBeanClasses(ParallelRequestsTest.Conflicts.class)
class ParallelRequestsTest {

    @ApplicationScoped
    static class Conflicts {

        private final List<SessionConflict> seen = new ArrayList<>();

        void conflict(@Observes SessionConflict event) {
            seen.add(event);
        }

        List<SessionConflict> seen() {
            return seen;
        }
    }

    @Inject
    Stock stock;

    @Inject
    Conflicts conflicts;

    @Inject
    Visitor visitor;

    @Test
    void fieldsThatAdd_areMerged() {
        visitor.request(stock::look);

        try (Request slow = visitor.begin()) {
            slow.run(stock::look);
            visitor.request(stock::look);
        }

        assertThat(visitor.request(stock::looks)).isEqualTo(3);
    }

    @Test
    void changesThatCannotBeMerged_areAConflict() {
        visitor.request(stock::take);
        Request slow = visitor.begin();
        slow.run(stock::take);
        visitor.request(stock::take);

        assertThatThrownBy(slow::close).isInstanceOf(SessionConflictException.class);

        assertThat(conflicts.seen()).hasSize(1);
        assertThat(visitor.request(stock::taken)).isEqualTo(2);
    }
}
