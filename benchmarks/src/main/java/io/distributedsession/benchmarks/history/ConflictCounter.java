package io.distributedsession.benchmarks.history;

import java.util.Optional;

import io.distributedsession.store.HeadUpdate;
import io.distributedsession.store.RecordKey;
import io.distributedsession.store.RecordStore;
import io.distributedsession.store.Rotation;
import io.distributedsession.store.StoredHead;
import io.distributedsession.store.Touch;
import io.distributedsession.store.WriteOutcome;

/** Notes which operations met another one's change of the same bean. */
final class ConflictCounter implements RecordStore {

    private final RecordStore store;
    private final ThreadLocal<Boolean> met = ThreadLocal.withInitial(() -> false);

    ConflictCounter(RecordStore store) {
        this.store = store;
    }

    /** Whether this thread has met a conflict since it last asked. */
    boolean takeMet() {
        boolean was = met.get();
        met.set(false);
        return was;
    }

    @Override
    public WriteOutcome update(HeadUpdate update) {
        WriteOutcome outcome = store.update(update);
        // a session that has ended is no conflict of changes
        if (outcome instanceof WriteOutcome.Refused refused
                && refused.found().filter(StoredHead.Live.class::isInstance).isPresent()) {
            met.set(true);
        }
        return outcome;
    }

    @Override
    public Optional<StoredHead> load(RecordKey key, boolean strong) {
        return store.load(key, strong);
    }

    @Override
    public WriteOutcome create(StoredHead.Live head) {
        return store.create(head);
    }

    @Override
    public Optional<StoredHead> touch(Touch touch) {
        return store.touch(touch);
    }

    @Override
    public WriteOutcome rotate(Rotation rotation) {
        return store.rotate(rotation);
    }

    @Override
    public boolean delete(RecordKey key) {
        return store.delete(key);
    }
}
