package io.distributedsession.benchmarks.node;

import java.util.Optional;

import io.distributedsession.store.Deletion;
import io.distributedsession.store.HeadUpdate;
import io.distributedsession.store.IndexEntry;
import io.distributedsession.store.Leasing;
import io.distributedsession.store.PartStore;
import io.distributedsession.store.PrincipalIndex;
import io.distributedsession.store.RecordKey;
import io.distributedsession.store.RecordStore;
import io.distributedsession.store.Rotation;
import io.distributedsession.store.StoredHead;
import io.distributedsession.store.Touch;
import io.distributedsession.store.WriteOutcome;

/** A store in front of another one; what is not overridden goes through. */
public class ForwardingStore implements RecordStore {

    private final RecordStore store;

    protected ForwardingStore(RecordStore store) {
        this.store = store;
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
    public WriteOutcome create(StoredHead.Live head, IndexEntry entry) {
        return store.create(head, entry);
    }

    @Override
    public WriteOutcome update(HeadUpdate update) {
        return store.update(update);
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
    public Optional<StoredHead> lease(Leasing leasing) {
        return store.lease(leasing);
    }

    @Override
    public void release(RecordKey key, byte[] leaseOwner) {
        store.release(key, leaseOwner);
    }

    @Override
    public Deletion delete(RecordKey key) {
        return store.delete(key);
    }

    @Override
    public PartStore parts() {
        return store.parts();
    }

    @Override
    public PrincipalIndex principals() {
        return store.principals();
    }
}
