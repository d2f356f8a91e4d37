package io.distributedsession.cdi;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.SimpleFormatter;

import io.distributedsession.InvalidTableException;
import io.distributedsession.SessionStoreException;
import io.distributedsession.dynamodb.LogRecorder;
import io.distributedsession.keys.RefreshTimer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a start without the store left open is made up for, step by step. */
class LateStartTest {

    private final List<String> done = new ArrayList<>();
    private final Ticks timer = new Ticks();
    private boolean down = true;
    private RuntimeException failure;

    /** Ticks when told to. */
    private static final class Ticks implements RefreshTimer {

        private Runnable task;
        private boolean stopped;

        @Override
        public Runnable repeat(Runnable repeated, Duration first, Duration pause) {
            task = repeated;
            return () -> stopped = true;
        }
    }

    private void step(String name) {
        if (down) {
            throw new SessionStoreException("DSS-0102", "down");
        }
        if (failure != null) {
            throw failure;
        }
        done.add(name);
    }

    private LateStart start() {
        return LateStart.of(List.of(() -> done.add("tables"), () -> step("keys")), timer);
    }

    @Test
    void steps_areDoneOnceEach_inTheirOrder_whenTheStoreAnswers() {
        start();
        timer.task.run();
        timer.task.run();
        assertThat(done).containsExactly("tables");
        assertThat(timer.stopped).isFalse();

        down = false;
        timer.task.run();

        assertThat(done).containsExactly("tables", "keys");
        assertThat(timer.stopped).isTrue();
        timer.task.run();
        assertThat(done).hasSize(2);
    }

    @Test
    void eachReason_isToldOnce() {
        try (LogRecorder log = new LogRecorder(LateStart.class)) {
            start();
            timer.task.run();
            timer.task.run();
            down = false;
            failure = new InvalidTableException("DSS-0120", "Table State does not exist");
            timer.task.run();
            timer.task.run();

            assertThat(log.records())
                    .map(new SimpleFormatter()::formatMessage)
                    .hasSize(2)
                    .anyMatch(message -> message.contains("DSS-0102"))
                    .anyMatch(message -> message.contains("DSS-0120"));
        }
    }

    @Test
    void closed_itTriesNothingMore() {
        LateStart late = start();

        late.close();
        timer.task.run();

        assertThat(timer.stopped).isTrue();
        assertThat(done).isEmpty();
    }

    @Test
    void nothingLeft_needsNoTimer() {
        LateStart.of(List.of(), timer).close();

        assertThat(timer.task).isNull();
    }
}
