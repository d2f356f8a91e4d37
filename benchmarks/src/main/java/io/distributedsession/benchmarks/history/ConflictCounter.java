package io.distributedsession.benchmarks.history;

import io.distributedsession.benchmarks.node.ForwardingStore;
import io.distributedsession.store.HeadUpdate;
import io.distributedsession.store.RecordStore;
import io.distributedsession.store.StoredHead;
import io.distributedsession.store.WriteOutcome;

/** Notes which operations met another one's change of the same bean. */
final class ConflictCounter extends ForwardingStore {

    private final ThreadLocal<Boolean> met = ThreadLocal.withInitial(() -> false);

    ConflictCounter(RecordStore store) {
        super(store);
    }

    /** Whether this thread has met a conflict since it last asked. */
    boolean takeMet() {
        boolean was = met.get();
        met.set(false);
        return was;
    }

    @Override
    public WriteOutcome update(HeadUpdate update) {
        WriteOutcome outcome = super.update(update);
        // a session that has ended is no conflict of changes
        if (outcome instanceof WriteOutcome.Refused refused
                && refused.found().filter(StoredHead.Live.class::isInstance).isPresent()) {
            met.set(true);
        }
        return outcome;
    }
}
