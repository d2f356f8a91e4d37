package io.distributedsession.benchmarks.soak;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.distributedsession.launcher.faults.FaultProxy;

/** Threads and connections that nodes leave behind when all have ended. */
final class Leftovers {

    private static final long POLL_MILLIS = 50;
    /** What this side keeps for a while after its work. */
    private static final Set<String> OURS = Set.of("fault-proxy", "process reaper");

    private final FaultProxy proxy;
    private final Duration patience;
    private final Set<Thread> before = Thread.getAllStackTraces().keySet();

    /**
     * To be made before the first node.
     *
     * @param patience how long to wait for what is just about to end
     */
    Leftovers(FaultProxy proxy, Duration patience) {
        this.proxy = proxy;
        this.patience = patience;
    }

    /** Names of threads, and connections. */
    List<String> await() throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        List<String> left = now();
        while (!left.isEmpty() && System.nanoTime() < end) {
            Thread.sleep(POLL_MILLIS);
            left = now();
        }
        return left;
    }

    private List<String> now() {
        List<String> left = new ArrayList<>(Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.isAlive() && !before.contains(thread))
                .map(Thread::getName)
                .filter(name -> !OURS.contains(name))
                .toList());
        if (proxy.openConnections() > 0) {
            left.add(proxy.openConnections() + " connections");
        }
        return left;
    }
}
