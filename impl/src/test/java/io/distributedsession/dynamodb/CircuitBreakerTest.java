package io.distributedsession.dynamodb;

import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CircuitBreakerTest {

    private static final Duration INTERVAL = Duration.ofMillis(500);

    private final FakeTime time = new FakeTime();
    private final CircuitBreaker breaker = new CircuitBreaker(3, INTERVAL, time::nanoTime);

    private CircuitBreaker.Call enter() {
        return breaker.enter().orElseThrow();
    }

    private void fail() {
        enter().failed(Fault.AMBIGUOUS, false);
    }

    private void open() {
        for (int i = 0; i < 3; i++) {
            fail();
        }
    }

    @Test
    void failuresInARow_openIt() {
        fail();
        fail();
        assertThat(breaker.isOpen()).isFalse();

        fail();

        assertThat(breaker.isOpen()).isTrue();
        assertThat(breaker.enter()).isEmpty();
    }

    @Test
    void answerInBetween_startsTheCountAnew() {
        fail();
        fail();
        enter().served();
        fail();
        fail();

        assertThat(breaker.isOpen()).isFalse();
    }

    @Test
    void throttlingInBetween_doesNotHideAnOutage() {
        fail();
        fail();
        enter().failed(Fault.TRANSIENT, true);
        fail();

        assertThat(breaker.isOpen()).isTrue();
    }

    @Test
    void failedConnections_countLikeMissingAnswers() {
        for (int i = 0; i < 3; i++) {
            enter().failed(Fault.TRANSIENT, false);
        }

        assertThat(breaker.isOpen()).isTrue();
    }

    @Test
    void interruptedCalls_tellNothing() {
        for (int i = 0; i < 10; i++) {
            enter().failed(Fault.STOPPED, false);
        }

        assertThat(breaker.isOpen()).isFalse();
    }

    @Test
    void whileOpen_oneCallInEachIntervalGoesThrough() {
        open();
        int probes = 0;

        for (int millis = 0; millis < 10_000; millis++) {
            Optional<CircuitBreaker.Call> call = breaker.enter();
            if (call.isPresent()) {
                probes++;
                call.get().failed(Fault.AMBIGUOUS, false);
            }
            time.pass(Duration.ofMillis(1));
        }

        assertThat(probes).isEqualTo(19);
    }

    @Test
    void answeredProbe_closesIt() {
        open();
        time.pass(INTERVAL);

        enter().served();

        assertThat(breaker.isOpen()).isFalse();
        fail();
        fail();
        assertThat(breaker.isOpen()).isFalse();
    }

    @Test
    void throttledProbe_closesItToo() {
        open();
        time.pass(INTERVAL);

        enter().failed(Fault.TRANSIENT, true);

        assertThat(breaker.isOpen()).isFalse();
    }

    @Test
    void callsOfTheOutage_thatFailAfterIt_doNotOpenItAgain() {
        CircuitBreaker.Call[] stuck = {enter(), enter(), enter(), enter()};
        open();
        time.pass(INTERVAL);
        enter().served();

        for (CircuitBreaker.Call call : stuck) {
            call.failed(Fault.AMBIGUOUS, false);
        }

        assertThat(breaker.isOpen()).isFalse();
    }

    @Test
    void probeWithoutAnEnd_doesNotKeepItOpen() {
        open();
        time.pass(INTERVAL);
        enter();
        time.pass(INTERVAL);

        enter().served();

        assertThat(breaker.isOpen()).isFalse();
    }
}
