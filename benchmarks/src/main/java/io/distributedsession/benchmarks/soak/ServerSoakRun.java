package io.distributedsession.benchmarks.soak;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

import io.distributedsession.benchmarks.Figure;
import io.distributedsession.benchmarks.Result;
import io.distributedsession.benchmarks.Run;
import io.distributedsession.benchmarks.servers.ServerNode;
import io.distributedsession.benchmarks.servers.ServerPair;

/**
 * Run {@code soak}: a WildFly and a Payara Micro under load, of which one after the other is restarted, with SIGTERM and SIGKILL in turn.
 *
 * @param length of the load
 * @param restartEvery how often a server is restarted
 */
public record ServerSoakRun(Duration length, Duration restartEvery) implements Run {

    private static final int FULL_MINUTES = 20;
    private static final String MINUTES = "soak.minutes";

    private static final int VISITORS = 8;
    private static final Duration PAUSE = Duration.ofMillis(15);
    private static final long SAMPLE_MILLIS = 5_000;
    private static final double MOST_GROWTH = 1.10;

    /** {@value #FULL_MINUTES} minutes, or as many as the system property {@value #MINUTES} says. */
    public static ServerSoakRun full() {
        return new ServerSoakRun(Duration.ofMinutes(Integer.getInteger(MINUTES, FULL_MINUTES)), Duration.ofMinutes(2));
    }

    @Override
    public Result run(PrintStream out) throws Exception {
        try (ServerPair pair = ServerPair.start("soak")) {
            long end = System.nanoTime() + length.toNanos();
            List<ServerNode> nodes = pair.nodes();
            try (Visitors visitors = Visitors.on(
                    nodes.stream().<CountingNode>map(CountingServer::new).toList(), VISITORS, PAUSE)) {
                Restarts restarts = new Restarts(nodes, restartEvery, out);
                while (System.nanoTime() < end) {
                    Thread.sleep(SAMPLE_MILLIS);
                    restarts.next();
                }
                visitors.end();
                visitors.print(out);
                return result(visitors, restarts, out);
            }
        }
    }

    private static Result result(Visitors visitors, Restarts restarts, PrintStream out) {
        restarts.print(out);
        return Result.of(
                // a visitor has one request in flight
                Figure.none(visitors.failures() + Math.max(0, visitors.lost() - (long) VISITORS * restarts.kills())),
                Figure.atMost(restarts.growth(Vitals::heap), MOST_GROWTH, " of the heap"),
                Figure.atMost(restarts.growth(Vitals::threads), MOST_GROWTH, " of the threads"),
                Figure.atMost(restarts.growth(Vitals::connections), MOST_GROWTH, " of the connections"),
                Figure.none(restarts.unwilling(), " that SIGTERM did not end in time"));
    }
}
