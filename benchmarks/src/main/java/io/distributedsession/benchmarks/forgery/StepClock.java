package io.distributedsession.benchmarks.forgery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import io.distributedsession.benchmarks.node.VirtualClock;

/** One node's clock, which only its own thread moves. */
final class StepClock implements InstantSource {

    private Duration passed = Duration.ZERO;

    @Override
    public Instant instant() {
        return VirtualClock.START.plus(passed);
    }

    void advance(Duration step) {
        passed = passed.plus(step);
    }
}
