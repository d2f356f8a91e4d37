package io.distributedsession.benchmarks.history;

import io.distributedsession.benchmarks.node.ForwardingStore;
import io.distributedsession.store.HeadUpdate;
import io.distributedsession.store.RecordStore;
import io.distributedsession.store.StoredHead;
import io.distributedsession.store.WriteOutcome;

/** Notes which operations met another one's change of the same bean, on any node. */
final class Conflicts {

    private final ThreadLocal<Boolean> met = ThreadLocal.withInitial(() -> false);

    /** Whether this thread has met a conflict since it last asked. */
    boolean takeMet() {
        boolean was = met.get();
        met.set(false);
        return was;
    }

    /** The store of a node, watched. */
    RecordStore watch(RecordStore store) {
        return new ForwardingStore(store) {
            @Override
            public WriteOutcome update(HeadUpdate update) {
                return note(super.update(update));
            }
        };
    }

    private WriteOutcome note(WriteOutcome outcome) {
        // a session that has ended is no conflict of changes
        if (outcome instanceof WriteOutcome.Refused refused
                && refused.found().filter(StoredHead.Live.class::isInstance).isPresent()) {
            met.set(true);
        }
        return outcome;
    }
}
