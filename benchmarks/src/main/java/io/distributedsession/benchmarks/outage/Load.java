package io.distributedsession.benchmarks.outage;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/** Requests at a constant pace, from threads that each wait for their answer; what a thread has missed meanwhile is not made up for. */
final class Load implements AutoCloseable {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Future<?>> running = new ArrayList<>();
    private final Queue<Sample> samples = new ConcurrentLinkedQueue<>();
    private volatile boolean over;

    /** Begins: as many threads, each with that many requests a second. */
    void begin(int count, int perSecond, IntFunction<Sample> request) {
        long interval = TimeUnit.SECONDS.toNanos(1) / perSecond;
        for (int i = 0; i < count; i++) {
            int number = i;
            long first = System.nanoTime() + interval * number / count;
            running.add(threads.submit(() -> go(first, interval, () -> samples.add(request.apply(number)))));
        }
    }

    private void go(long first, long interval, Runnable request) {
        for (long next = first; !over; next += interval) {
            long now = System.nanoTime();
            if (now - next > interval) {
                next += (now - next) / interval * interval;
            }
            while (!over && System.nanoTime() < next) {
                LockSupport.parkNanos(next - System.nanoTime());
            }
            request.run();
        }
    }

    /** Ends when the last requests are over. */
    List<Sample> end() throws Exception {
        over = true;
        for (Future<?> thread : running) {
            thread.get();
        }
        return List.copyOf(samples);
    }

    @Override
    public void close() {
        over = true;
        threads.shutdownNow();
    }
}
