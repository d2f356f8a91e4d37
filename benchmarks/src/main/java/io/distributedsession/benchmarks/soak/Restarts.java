package io.distributedsession.benchmarks.soak;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.ToLongFunction;

import io.distributedsession.benchmarks.servers.ServerNode;

/** Restarts servers in turn and watches each while it lives. For one thread. */
final class Restarts {

    /** Fewer tell nothing of a life. */
    private static final int LEAST_SAMPLES = 9;

    private final List<ServerNode> nodes;
    private final Duration every;
    private final PrintStream out;
    private final List<List<Vitals>> living = new ArrayList<>();
    private final List<List<List<Vitals>>> lives = new ArrayList<>();
    private long next;
    private int restarts;
    private int kills;
    private int unwilling;

    Restarts(List<ServerNode> nodes, Duration every, PrintStream out) {
        this.nodes = nodes;
        this.every = every;
        this.out = out;
        this.next = System.nanoTime() + every.toNanos();
        for (int i = 0; i < nodes.size(); i++) {
            lives.add(new ArrayList<>());
            living.add(new ArrayList<>());
            lives.get(i).add(living.get(i));
        }
    }

    /** Looks at all servers, and restarts one if it is time. */
    void next() throws InterruptedException, TimeoutException {
        for (int i = 0; i < nodes.size(); i++) {
            living.get(i).add(Vitals.of(nodes.get(i)));
        }
        if (System.nanoTime() >= next) {
            next += every.toNanos();
            restart(restarts % nodes.size());
            restarts++;
        }
    }

    private void restart(int number) throws InterruptedException, TimeoutException {
        ServerNode node = nodes.get(number);
        // each server is asked and killed in turn
        if (restarts / nodes.size() % 2 == 0) {
            boolean willing = node.stop();
            unwilling += willing ? 0 : 1;
            out.println(node.name() + ": SIGTERM" + (willing ? "" : ", and SIGKILL when it had not ended in time"));
        } else {
            out.println(node.name() + ": SIGKILL, with " + node.kill() + " requests in flight");
            kills++;
        }
        node.start();
        living.set(number, new ArrayList<>());
        lives.get(number).add(living.get(number));
    }

    /** How many servers were killed without being asked. */
    int kills() {
        return kills;
    }

    /** How many servers had to be killed though they were asked. */
    int unwilling() {
        return unwilling;
    }

    /** By how much something grows in the last third of a life over the third before: of each server's lives the median, of the servers the most. */
    double growth(ToLongFunction<Vitals> what) {
        return lives.stream()
                .mapToDouble(ofOne -> {
                    double[] ratios = ofOne.stream()
                            .filter(life -> life.size() >= LEAST_SAMPLES)
                            .mapToDouble(life -> Trend.of(values(life, what)).ratio())
                            .sorted()
                            .toArray();
                    if (ratios.length == 0) {
                        throw new IllegalStateException("no server lived long enough to be watched");
                    }
                    return ratios[ratios.length / 2];
                })
                .max()
                .orElseThrow();
    }

    private static List<Long> values(List<Vitals> life, ToLongFunction<Vitals> what) {
        return life.stream().map(what::applyAsLong).toList();
    }

    void print(PrintStream to) {
        to.println(restarts + " restarts");
        for (int i = 0; i < nodes.size(); i++) {
            for (List<Vitals> life : lives.get(i)) {
                to.println(nodes.get(i).name() + ": heap " + values(life, Vitals::heap) + ", threads "
                        + values(life, Vitals::threads) + ", connections " + values(life, Vitals::connections));
            }
        }
    }
}
