package io.distributedsession.benchmarks.history;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.distributedsession.benchmarks.servers.ServerNode;
import io.distributedsession.benchmarks.servers.ServerPair;

/** A WildFly and a Payara Micro that are killed and started again in turn while clients use the same sessions on both. */
final class KilledServers {

    private static final int LEAST_KILLS = 6;
    /** What a node serves before it is killed, at least. */
    private static final long SERVING_MILLIS = 4_000;

    private volatile boolean enough;
    private volatile int kills;
    private volatile int inFlight;

    /** Plays until the tally has that many operations, and each server was killed some times. */
    void play(long operations, HistoryTally tally, PrintStream out) throws Exception {
        ExecutorService killer = Executors.newSingleThreadExecutor();
        try (ServerPair pair = ServerPair.start("killed")) {
            List<Service> services =
                    pair.nodes().stream().<Service>map(HttpService::new).toList();
            Future<?> killing = killer.submit(() -> {
                kill(pair.nodes());
                return null;
            });
            new Episodes(services, new AnyNode(services), tally)
                    .play(() -> killing.isDone() || kills >= LEAST_KILLS && tally.operations() >= operations);
            enough = true;
            killing.get();
        } finally {
            killer.shutdownNow();
        }
        out.printf("%d servers killed, with %d requests in flight%n", kills, inFlight);
        if (inFlight == 0) {
            throw new IllegalStateException(
                    "no request was in flight when a server was killed: this run proves nothing");
        }
    }

    private void kill(List<ServerNode> nodes) throws InterruptedException {
        while (!enough) {
            ServerNode node = nodes.get(kills % nodes.size());
            Thread.sleep(SERVING_MILLIS);
            inFlight += node.kill();
            node.start();
            kills++;
        }
    }
}
