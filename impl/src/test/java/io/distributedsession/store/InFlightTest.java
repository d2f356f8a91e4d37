package io.distributedsession.store;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(30)
class InFlightTest {

    private final InFlight inFlight = new InFlight();

    @Test
    void nothingUnderWay_isNotWaitedFor() {
        assertThat(inFlight.awaitNone(Duration.ofHours(1))).isZero();
    }

    @Test
    void workUnderWay_isWaitedFor() throws InterruptedException {
        inFlight.begin();
        inFlight.begin();
        CountDownLatch done = new CountDownLatch(1);
        Thread waiting = new Thread(() -> {
            if (inFlight.awaitNone(Duration.ofHours(1)) == 0) {
                done.countDown();
            }
        });
        waiting.start();

        inFlight.end();
        while (waiting.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        assertThat(done.getCount()).isEqualTo(1);
        inFlight.end();

        done.await();
    }

    @Test
    void workThatGoesOn_isGivenUp() {
        inFlight.begin();

        assertThat(inFlight.awaitNone(Duration.ofMillis(5))).isEqualTo(1);
        assertThat(inFlight.awaitNone(Duration.ZERO)).isEqualTo(1);
    }

    @Test
    void interruptedWait_endsAndKeepsTheInterrupt() {
        inFlight.begin();
        Thread.currentThread().interrupt();

        assertThat(inFlight.awaitNone(Duration.ofHours(1))).isEqualTo(1);

        assertThat(Thread.interrupted()).isTrue();
    }
}
