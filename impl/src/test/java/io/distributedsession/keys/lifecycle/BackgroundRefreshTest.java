package io.distributedsession.keys.lifecycle;

import java.time.Duration;
import java.util.Random;

import io.distributedsession.dynamodb.LogRecorder;
import io.distributedsession.keys.KeyRefresher;
import io.distributedsession.keys.KeyRing;
import io.distributedsession.keys.KeySchedule;
import io.distributedsession.keys.RefreshTimer;
import org.junit.jupiter.api.Test;

import static io.distributedsession.keys.lifecycle.Nodes.DELAY;
import static io.distributedsession.keys.lifecycle.Nodes.LIFE;
import static io.distributedsession.keys.lifecycle.Nodes.REFRESH;
import static org.assertj.core.api.Assertions.assertThat;

/** A timer refreshes the ring, whatever goes wrong, until it is closed. */
class BackgroundRefreshTest {

    private final Nodes nodes = new Nodes();
    private final ManualTimer timer = new ManualTimer();
    private final KeyRing ring = nodes.started();

    private KeyRefresher start() {
        return KeyRefresher.start(ring, new KeySchedule(LIFE, DELAY, REFRESH), timer, new Random(7));
    }

    @Test
    void firstRefresh_isSpreadOverTheInterval_andTheOthersFollowByIt() {
        start();

        assertThat(timer.first).isPositive().isLessThanOrEqualTo(REFRESH);
        assertThat(timer.pause).isEqualTo(REFRESH);
    }

    @Test
    void everyRun_refreshesTheRing() {
        start();
        int before = nodes.repository.reads();
        nodes.clock.advance(LIFE.minus(DELAY));

        timer.task.run();
        timer.task.run();

        assertThat(nodes.repository.reads()).isEqualTo(before + 2);
        assertThat(nodes.keys()).hasSize(2);
    }

    @Test
    void failure_isLoggedOnce_andSoIsItsEnd() {
        start();
        try (LogRecorder log = new LogRecorder(KeyRefresher.class)) {
            nodes.repository.down(true);
            run(3);
            assertThat(log.records())
                    .singleElement()
                    .satisfies(record -> assertThat(record.getMessage()).startsWith("DSS-0255"));
            nodes.repository.down(false);
            run(2);
            assertThat(log.records())
                    .hasSize(2)
                    .last()
                    .satisfies(record -> assertThat(record.getMessage()).startsWith("DSS-0256"));
        }
    }

    @Test
    void successor_isLoggedWhenItIsMade_andWhenItTakesOver() {
        start();
        try (LogRecorder log = new LogRecorder(KeyRefresher.class)) {
            nodes.clock.advance(LIFE.minus(DELAY.multipliedBy(2)));
            run(2);
            assertThat(log.records())
                    .singleElement()
                    .satisfies(record -> assertThat(record.getMessage()).startsWith("DSS-0257"));
            nodes.clock.advance(DELAY.multipliedBy(2));
            run(2);
            assertThat(log.records())
                    .hasSize(2)
                    .last()
                    .satisfies(record -> assertThat(record.getMessage()).startsWith("DSS-0258"));
        }
    }

    @Test
    void closedRefresher_stopsItsTimer_andALastRunReadsNothing() {
        KeyRefresher refresher = start();
        int before = nodes.repository.reads();

        refresher.close();
        timer.task.run();

        assertThat(timer.stopped).isTrue();
        assertThat(nodes.repository.reads()).isEqualTo(before);
    }

    private void run(int times) {
        for (int i = 0; i < times; i++) {
            nodes.clock.advance(REFRESH);
            timer.task.run();
        }
    }

    private static final class ManualTimer implements RefreshTimer {

        private Runnable task;
        private Duration first;
        private Duration pause;
        private boolean stopped;

        @Override
        public Runnable repeat(Runnable toRun, Duration before, Duration between) {
            task = toRun;
            first = before;
            pause = between;
            return () -> stopped = true;
        }
    }
}
