package io.distributedsession.benchmarks.soak;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

import io.distributedsession.SessionException;
import io.distributedsession.benchmarks.node.Browser;

/** Changes its session on one node after the other, and knows what it must find there. For one thread. */
final class SoakVisitor {

    private final AtomicReferenceArray<SoakNode> nodes;
    private final List<String> failures;
    private final Browser browser = new Browser();
    private long acknowledged;
    /** Changes whose node was killed before it answered: they may be there. */
    private long open;

    private int turn;

    /** @param failures where to tell of what must not happen; thread-safe */
    SoakVisitor(AtomicReferenceArray<SoakNode> nodes, List<String> failures) {
        this.nodes = nodes;
        this.failures = failures;
    }

    void request() {
        SoakNode node = nodes.get(turn++ % nodes.length());
        try {
            node.add(browser).ifPresent(this::found);
        } catch (SessionException e) {
            if (node.isKilled()) {
                open++;
            } else {
                failures.add(e.getMessage());
            }
        }
    }

    private void found(long count) {
        long least = acknowledged + 1;
        if (count < least || count > least + open) {
            failures.add("the session counts " + count + ", acknowledged were " + acknowledged + ", open " + open);
        }
        acknowledged = count;
        open = 0;
    }
}
