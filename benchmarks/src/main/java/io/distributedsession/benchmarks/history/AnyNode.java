package io.distributedsession.benchmarks.history;

import java.util.List;

import io.distributedsession.benchmarks.history.Recorder.Intent;
import io.distributedsession.benchmarks.history.Recorder.Seen;
import io.distributedsession.benchmarks.node.Browser;

/** Whichever node answers, for what may be asked again: a witness survives the end of a node. */
record AnyNode(List<Service> nodes) implements Service {

    private static final int ROUNDS = 500;

    @Override
    public Seen request(Browser browser, List<Intent> intents, boolean starts) {
        for (int turn = 0; turn < ROUNDS * nodes.size(); turn++) {
            try {
                return nodes.get(turn % nodes.size()).request(browser, intents, starts);
            } catch (Recorder.Failed e) {
                // the next one may be up
            }
        }
        throw new IllegalStateException("no node answers");
    }
}
