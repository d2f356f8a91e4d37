package io.distributedsession.dynamodb;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Time that passes only by sleeping, and by being told to. */
final class FakeTime implements Sleeper {

    private final List<Duration> pauses = new ArrayList<>();
    private long nanos;

    long nanoTime() {
        return nanos;
    }

    List<Duration> pauses() {
        return pauses;
    }

    void pass(Duration duration) {
        nanos += duration.toNanos();
    }

    @Override
    public void sleep(Duration duration) {
        pauses.add(duration);
        pass(duration);
    }
}
