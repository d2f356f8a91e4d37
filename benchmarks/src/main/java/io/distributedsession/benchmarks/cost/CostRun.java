package io.distributedsession.benchmarks.cost;

import java.io.PrintStream;

import io.distributedsession.benchmarks.Figure;
import io.distributedsession.benchmarks.Result;
import io.distributedsession.benchmarks.Run;
import io.distributedsession.benchmarks.dynamodb.LocalDatabase;
import io.distributedsession.benchmarks.dynamodb.Units;
import io.distributedsession.benchmarks.trace.Trace;

/**
 * Run {@code cost}: the money of a trace over that of the cheapest peer.
 *
 * @param requests how long the trace is
 */
public record CostRun(int requests) implements Run {

    public static final CostRun FULL = new CostRun(100_000);

    private static final double GOAL = 0.10;
    private static final long SEED = 1;

    @Override
    public Result run(PrintStream out) {
        Trace trace = Trace.of(requests, SEED);
        out.printf(
                "trace: %,d requests, %,d sessions, states of %,.0f bytes in the mean%n",
                requests, trace.sessions(), trace.meanBytes());
        CostTable table = new CostTable(out, requests);
        double cheapest = Double.MAX_VALUE;
        for (Peer peer : Peer.values()) {
            Units units = PeerReplay.cost(peer, trace);
            table.row(peer.title(), units);
            cheapest = Math.min(cheapest, units.money());
        }
        Units own = own(trace);
        table.row("this extension", own);
        return Result.of(Figure.ratio(own.money() / cheapest, GOAL));
    }

    private static Units own(Trace trace) {
        try (LocalDatabase database = LocalDatabase.start()) {
            return OwnReplay.cost(database, database.newTables(), trace, (request, reference, seen, acked) -> {});
        }
    }
}
