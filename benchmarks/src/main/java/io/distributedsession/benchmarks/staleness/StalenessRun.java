package io.distributedsession.benchmarks.staleness;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.DistributedSessionOptions.ReadConsistency;
import io.distributedsession.SigningKeyRepository;
import io.distributedsession.benchmarks.Figure;
import io.distributedsession.benchmarks.Result;
import io.distributedsession.benchmarks.Run;
import io.distributedsession.benchmarks.node.Node;
import io.distributedsession.benchmarks.node.VirtualClock;
import io.distributedsession.benchmarks.trace.Replay;
import io.distributedsession.benchmarks.trace.Trace;
import io.distributedsession.keys.MemorySigningKeyRepository;
import io.distributedsession.store.memory.MemoryRecordStore;

/**
 * Run {@code staleness}: reads older than the cookie's version on a store that answers late, and the read units over those of
 * reading strongly always. Every request goes to one of two nodes at random. The second node's clock is 3 s ahead: there, a
 * commit of the first looks too old to be missed by an eventual read, and only the version in the cookie tells.
 *
 * @param requests how long the trace is
 */
public record StalenessRun(int requests) implements Run {

    public static final StalenessRun FULL = new StalenessRun(100_000);

    private static final double GOAL = 0.6;
    private static final long SEED = 1;
    private static final Duration AHEAD = Duration.ofSeconds(3);

    private record Seen(long stale, AgedStore store) {}

    @Override
    public Result run(PrintStream out) {
        Trace trace = Trace.of(requests, SEED);
        Seen session = replay(trace, ReadConsistency.SESSION, out);
        Seen strong = replay(trace, ReadConsistency.STRONG, out);
        if (session.store().late() == 0) {
            throw new IllegalStateException("no answer was out of date, so nothing could be seen");
        }
        double units =
                session.store().total().readUnits() / strong.store().total().readUnits();
        return Result.of(Figure.none(session.stale()), Figure.ratio(units, GOAL));
    }

    private static Seen replay(Trace trace, ReadConsistency consistency, PrintStream out) {
        VirtualClock clock = new VirtualClock();
        AgedStore store = new AgedStore(new MemoryRecordStore(), clock, SEED);
        DistributedSessionOptions options = DistributedSessionOptions.builder()
                .application("bench")
                .readConsistency(consistency)
                .build();
        SigningKeyRepository keys = new MemorySigningKeyRepository();
        List<Node> nodes =
                List.of(new Node(options, store, keys, clock), new Node(options, store, keys, clock.ahead(AHEAD)));
        AtomicLong stale = new AtomicLong();
        Random router = new Random(SEED);
        new Replay(clock, number -> nodes.get(router.nextInt(nodes.size())))
                .run(trace, (request, reference, seen, acknowledged) -> {
                    if (seen < acknowledged) {
                        stale.incrementAndGet();
                    }
                });
        out.printf(
                "%-8s reads: %,d calls, %,.0f units, %,d as of earlier, %,d of these out of date, %,d stale states seen%n",
                consistency, store.total().reads(), store.total().readUnits(), store.aged(), store.late(), stale.get());
        return new Seen(stale.get(), store);
    }
}
