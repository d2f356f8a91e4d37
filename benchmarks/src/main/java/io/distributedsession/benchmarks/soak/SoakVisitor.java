package io.distributedsession.benchmarks.soak;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.distributedsession.SessionException;
import io.distributedsession.benchmarks.node.Browser;
import io.distributedsession.benchmarks.servers.UnansweredException;

/** Changes its session on one node after the other, and knows what it must find there. For one thread. */
final class SoakVisitor {

    private final Supplier<List<? extends CountingNode>> nodes;
    private final Consumer<String> failures;
    private final Runnable lost;
    private final Browser browser = new Browser();
    private long acknowledged;
    /** Changes whose node was killed before it answered: they may be there. */
    private long open;

    private int turn;

    /**
     * A visitor.
     *
     * @param failures told of what must not happen; thread-safe
     * @param lost told of requests that a killed node took along; thread-safe
     */
    SoakVisitor(Supplier<List<? extends CountingNode>> nodes, Consumer<String> failures, Runnable lost) {
        this.nodes = nodes;
        this.failures = failures;
        this.lost = lost;
    }

    void request() {
        List<? extends CountingNode> all = nodes.get();
        CountingNode node = all.get(turn++ % all.size());
        try {
            node.add(browser).ifPresent(this::found);
        } catch (CountingNode.LostException e) {
            open++;
            lost.run();
        } catch (SessionException | UnansweredException | IllegalStateException e) {
            failures.accept(e.getMessage());
        }
    }

    private void found(long count) {
        long least = acknowledged + 1;
        if (count < least || count > least + open) {
            failures.accept("the session counts " + count + ", acknowledged were " + acknowledged + ", open " + open);
        }
        acknowledged = count;
        open = 0;
    }
}
