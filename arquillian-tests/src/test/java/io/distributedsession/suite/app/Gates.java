package io.distributedsession.suite.app;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;

/** Gates, by name, at which a request waits until another one lets it go. */
@ApplicationScoped
public class Gates {

    private static final int SECONDS = 40;

    private final Map<String, CountDownLatch> arrivals = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> openings = new ConcurrentHashMap<>();

    /** Tells that it is here. */
    public void arrive(String gate) {
        latch(arrivals, gate).countDown();
    }

    /** Tells that it is here and waits for the opening. */
    public void pass(String gate) {
        arrive(gate);
        await(latch(openings, gate));
    }

    /** Waits until a request waits at the gate. */
    public void awaitArrival(String gate) {
        await(latch(arrivals, gate));
    }

    public void open(String gate) {
        latch(openings, gate).countDown();
    }

    private static CountDownLatch latch(Map<String, CountDownLatch> latches, String gate) {
        return latches.computeIfAbsent(gate, name -> new CountDownLatch(1));
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody came in " + SECONDS + " s");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
