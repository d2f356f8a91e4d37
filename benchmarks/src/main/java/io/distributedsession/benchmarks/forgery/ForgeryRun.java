package io.distributedsession.benchmarks.forgery;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.distributedsession.benchmarks.Figure;
import io.distributedsession.benchmarks.Result;
import io.distributedsession.benchmarks.Run;
import io.distributedsession.benchmarks.node.CountedStore;
import io.distributedsession.benchmarks.node.Node;
import io.distributedsession.keys.KeyRing;

/**
 * Run {@code forgery}: of each of many genuine cookies, more than ten thousand forged ones, sent through all that serves a
 * request. None may be accepted or cause a call to the table of sessions, and what they make a node read of the keys is
 * bounded. All sessions live and are due to be extended, so that a node that believes a cookie calls the store in any case.
 *
 */
public final class ForgeryRun implements Run {

    public static final ForgeryRun FULL = new ForgeryRun(1_000);

    private static final int NODES = 2;
    private static final int PARTNERS = 8;
    private static final Duration UNTIL_DUE = Duration.ofMinutes(10);
    private static final Duration BETWEEN_REQUESTS = Duration.ofNanos(100_000);
    private static final int REQUESTS_BETWEEN_REFRESHES = 3_000_000;

    private final int cookies;
    private final Hole hole;

    /**
     * A run.
     *
     * @param cookies how many genuine cookies are forged
     */
    public ForgeryRun(int cookies) {
        this(cookies, Hole.NONE);
    }

    ForgeryRun(int cookies, Hole hole) {
        this.cookies = cookies;
        this.hole = hole;
    }

    private record Attacked(Tally tally, WatchedKeys keys) {}

    @Override
    public Result run(PrintStream out) throws Exception {
        World world = World.of(cookies, new StepClock());
        ExecutorService threads = Executors.newFixedThreadPool(NODES);
        try {
            List<Future<Attacked>> nodes = new ArrayList<>();
            for (int node = 0; node < NODES; node++) {
                int number = node;
                nodes.add(threads.submit(() -> new Attack(world, number).run()));
            }
            Tally all = new Tally(Set.of());
            long caused = 0;
            long tooSoon = 0;
            for (Future<Attacked> node : nodes) {
                Attacked attacked = node.get();
                all.add(attacked.tally());
                caused += attacked.keys().caused();
                tooSoon += attacked.keys().tooSoon();
            }
            all.describe(out);
            out.printf(
                    "%,d reads of the keys caused, %,d of them within 5 s of another on the node%n", caused, tooSoon);
            return Result.of(Figure.none(all.failures()), Figure.none(tooSoon));
        } finally {
            threads.shutdownNow();
        }
    }

    /** One node under attack, on a clock of its own. */
    private final class Attack {

        private final World world;
        private final int number;
        private final StepClock clock = new StepClock();
        private final WatchedKeys keys;
        private final KeyRing ring;
        private final Entrance entrance;
        private final Tally tally;
        private int requests;

        Attack(World world, int number) {
            this.world = world;
            this.number = number;
            this.keys = new WatchedKeys(world.keys(), clock);
            this.ring = keys.regularly(() -> World.ring(keys, clock));
            CountedStore store = new CountedStore(world.store());
            this.entrance = hole.in(new NodeEntrance(new Node(World.options(), store, ring, clock), store), world);
            this.tally = new Tally(world.genuine().stream().map(Genuine::value).collect(Collectors.toSet()));
        }

        Attacked run() {
            clock.advance(UNTIL_DUE);
            refresh();
            Random random = new Random(number);
            List<Genuine> genuine = world.genuine();
            Forger forger = new Forger(world.keys(), genuine.get(0).name(), world.otherKeys(), clock);
            Signatures signatures = new Signatures(forger, random);
            for (int i = number; i < genuine.size(); i += NODES) {
                Genuine cookie = genuine.get(i);
                BitFlips.of(cookie, random, this::send);
                Spellings.of(cookie, this::send);
                signatures.of(cookie, this::send);
                for (int partner = 1; partner <= PARTNERS; partner++) {
                    Splices.of(cookie, genuine.get((i + partner) % genuine.size()), this::send);
                }
            }
            world.revoked().forEach(cookie -> send(new Mutant("revoked key", List.of(cookie.header()))));
            requireAdmitted(
                    Stream.concat(genuine.stream().limit(1), genuine.stream().skip(genuine.size() - 1)));
            return new Attacked(tally, keys);
        }

        private void send(Mutant mutant) {
            clock.advance(BETWEEN_REQUESTS);
            if (++requests % REQUESTS_BETWEEN_REFRESHES == 0) {
                refresh();
            }
            tally.send(mutant, entrance);
        }

        private void refresh() {
            keys.regularly(() -> {
                ring.refresh();
                return ring;
            });
        }

        /** A node that refuses everything would pass, and show nothing. */
        private void requireAdmitted(Stream<Genuine> cookies) {
            cookies.forEach(cookie -> {
                if (entrance.request(List.of(cookie.header()), true) != Entrance.Answer.ADMITTED) {
                    throw new IllegalStateException("a genuine cookie is refused, so nothing could be seen");
                }
            });
        }
    }
}
