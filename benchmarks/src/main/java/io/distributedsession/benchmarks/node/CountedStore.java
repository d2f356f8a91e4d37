package io.distributedsession.benchmarks.node;

import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

import io.distributedsession.store.Deletion;
import io.distributedsession.store.HeadUpdate;
import io.distributedsession.store.Leasing;
import io.distributedsession.store.RecordKey;
import io.distributedsession.store.RecordStore;
import io.distributedsession.store.Rotation;
import io.distributedsession.store.StoredHead;
import io.distributedsession.store.Touch;
import io.distributedsession.store.WriteOutcome;

/** Counts the calls on heads; nothing else is ever called before one of these. */
public final class CountedStore extends ForwardingStore {

    private final LongAdder calls = new LongAdder();

    public CountedStore(RecordStore store) {
        super(store);
    }

    public long calls() {
        return calls.sum();
    }

    @Override
    public Optional<StoredHead> load(RecordKey key, boolean strong) {
        calls.increment();
        return super.load(key, strong);
    }

    @Override
    public WriteOutcome create(StoredHead.Live head) {
        calls.increment();
        return super.create(head);
    }

    @Override
    public WriteOutcome update(HeadUpdate update) {
        calls.increment();
        return super.update(update);
    }

    @Override
    public Optional<StoredHead> touch(Touch touch) {
        calls.increment();
        return super.touch(touch);
    }

    @Override
    public WriteOutcome rotate(Rotation rotation) {
        calls.increment();
        return super.rotate(rotation);
    }

    @Override
    public Optional<StoredHead> lease(Leasing leasing) {
        calls.increment();
        return super.lease(leasing);
    }

    @Override
    public void release(RecordKey key, byte[] leaseOwner) {
        calls.increment();
        super.release(key, leaseOwner);
    }

    @Override
    public Deletion delete(RecordKey key) {
        calls.increment();
        return super.delete(key);
    }
}
